package org.santei.service.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;

/**
 * The publications of the database and their copies in the data directory. The database says what was published; the directory
 * holds what has begun, so that a service starts and commands answer without asking.
 */
final class SharedPublications {

    private final PublicationStore shared;
    private final ReleaseStore files;
    private final PackagedRules packaged;

    SharedPublications(PublicationStore shared, ReleaseStore files, PackagedRules packaged) {
        this.shared = shared;
        this.files = files;
        this.packaged = packaged;
    }

    /**
     * Brings both together before anything is answered: a database without publications takes those of the directory, what this
     * build comes with is noted where it is new, and the directory follows the database.
     */
    void begin(LocalDate today) {
        packaged.names().stream()
                .filter(name -> !files.holds(name))
                .forEach(name -> files.keep(RuleRelease.packaged(name.edition(), EngineBuild.VERSION)));
        shared.alone(() -> {
            if (shared.all().isEmpty()) {
                files.publications().forEach(this::share);
            }
            Publication news =
                    packaged.news(shared.all().stream().map(Published::asFile).toList(), today);
            if (!news.releases().isEmpty()) {
                share(news);
            }
            return true;
        });
        List<Published> begun = begun(today);
        if (!isBeginning(files.publications(), begun)) {
            files.forgetPublications();
        }
        behind(begun).forEach(published -> {
            published.releases().forEach(this::fetch);
            files.add(published.asFile());
        });
    }

    /** What has begun by a day and the directory does not have yet, in the order in which it answers. */
    List<Published> behind(LocalDate today) {
        return behind(begun(today));
    }

    private List<Published> behind(List<Published> begun) {
        List<UUID> known = files.publications().stream().map(Publication::id).toList();
        return begun.stream().filter(each -> !known.contains(each.id())).toList();
    }

    private List<Published> begun(LocalDate today) {
        return shared.all().stream()
                .filter(each -> each.hasBegun(today))
                .sorted(Comparator.comparingLong(Published::seq))
                .toList();
    }

    private static boolean isBeginning(List<Publication> known, List<Published> begun) {
        List<UUID> ids = begun.stream().map(Published::id).toList();
        return known.stream().map(Publication::id).allMatch(ids::contains);
    }

    /** What is to begin after a day. */
    List<Published> scheduled(LocalDate today) {
        return shared.all().stream().filter(each -> each.isScheduled(today)).toList();
    }

    /**
     * Copies a release to the directory, unless it is there. What is written is what its name says, whoever has kept it.
     *
     * @throws UncheckedIOException when the database has none that is whole
     */
    void fetch(ReleaseName name) {
        if (files.holds(name)) {
            return;
        }
        try {
            byte[] archive = shared.archive(name).orElseThrow(() -> new IOException(name + " is not in the database"));
            RuleRelease release = RuleRelease.ofArchive(archive);
            if (!release.name().equals(name)) {
                throw new IOException(name + " is " + release.name() + " in the database");
            }
            files.keep(release);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void share(Publication publication) {
        publication
                .releases()
                .forEach(name -> shared.keep(name, files.release(name).archive()));
        shared.add(new Published(
                0,
                publication.id(),
                publication.packaged() ? Published.Kind.PACKAGED : Published.Kind.EARLIER,
                publication.packaged() ? "プログラムに付いてきた規則 " + EngineBuild.VERSION : "以前にこのデータディレクトリで公表した規則",
                "",
                publication.publishedOn(),
                Instant.EPOCH,
                publication.releases(),
                publication.unchanged(),
                List.of(),
                null,
                null,
                null,
                null));
    }
}
