package org.santei.service.release;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.santei.engine.calculation.Traces;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.service.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows what is published: PostgreSQL says at once that there is news, and every few seconds the service asks, too. Releases
 * are loaded before their day; when it comes they answer within seconds, on every service of the database, without a restart.
 */
@Component
@ConditionalOnWebApplication
public final class PublicationWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);

    private static final Duration OFTEN = Duration.ofSeconds(5);

    private static final long PATIENCE_MILLIS = 10_000;

    private final SharedPublications publications;
    private final Releases releases;
    private final Today today;
    private final DataSource database;
    private final Thread thread = new Thread(this::run, "publications");
    private volatile boolean stopping;
    private @Nullable UUID failed;

    PublicationWatch(SharedPublications publications, Releases releases, Today today, DataSource database) {
        this.publications = publications;
        this.releases = releases;
        this.today = today;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(PATIENCE_MILLIS);
    }

    /**
     * Takes in what has begun and loads what is to begin.
     *
     * @throws ProblemException when the database does not answer
     */
    public synchronized void follow() {
        for (Published begun : publications.behind(today.get())) {
            if (!attempt(begun, true)) {
                return;
            }
        }
        List<Published> scheduled = publications.scheduled(today.get());
        scheduled.forEach(published -> attempt(published, false));
        releases.prepareOnly(
                scheduled.stream().flatMap(each -> each.releases().stream()).toList());
    }

    /** Whether it could be done; rules that this build cannot run leave everything as it is, and are tried again. */
    private boolean attempt(Published published, boolean begins) {
        try {
            published.releases().forEach(publications::fetch);
            if (begins) {
                releases.take(published.asFile());
                LOG.info("公表 {} の規則で回答しています: {}", published.id(), published.releases());
            } else {
                published.releases().forEach(releases::prepare);
            }
            return true;
        } catch (RuleRefused | UncheckedIOException | LinkageError | IllegalStateException e) {
            if (!published.id().equals(failed)) {
                LOG.error("公表 {} の規則を使えません。前の規則で回答を続けます: {}", published.id(), Traces.of(e));
            }
            failed = published.id();
            return false;
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen santei_publication");
                while (!stopping) {
                    follow();
                    connection.unwrap(PGConnection.class).getNotifications(millisToNext());
                }
            } catch (SQLException | ProblemException e) {
                pause();
            }
        }
    }

    private int millisToNext() {
        long left = today.left().toMillis() + 1;
        return (int) Math.max(1, Math.min(OFTEN.toMillis(), left));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(OFTEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
