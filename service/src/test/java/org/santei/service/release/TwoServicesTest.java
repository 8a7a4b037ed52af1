package org.santei.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.Santei;
import org.santei.service.database.EmbeddedPostgres;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two services with data directories of their own on one database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TwoServicesTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 7);
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Path FOLDER = newFolder();
    private static final TestClock CLOCK = new TestClock();
    private static ConfigurableApplicationContext one = start("one");
    private static ConfigurableApplicationContext other = start("other", database());

    /** A clock that tests move on. */
    private static final class TestClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            TestClock clock = this;
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId again) {
                    return clock.withZone(again);
                }

                @Override
                public Instant instant() {
                    return clock.instant();
                }
            };
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @BeforeAll
    static void bothAnswerAlike() {
        assertThat(answering(other)).isEqualTo(answering(one));
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "two-services-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext start(String name, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=0", "--santei.data-directory=" + FOLDER.resolve(name)));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(Santei.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("today", Today.class, () -> new Today(CLOCK)))
                .run(arguments.toArray(String[]::new));
    }

    private static String[] database() {
        EmbeddedPostgres postgres = one.getBean(EmbeddedPostgres.class);
        return new String[] {
            "--spring.datasource.url=" + postgres.url(),
            "--spring.datasource.username=" + postgres.service().user(),
            "--spring.datasource.password=" + postgres.service().password(),
            "--spring.flyway.url=" + postgres.url(),
            "--spring.flyway.user=" + postgres.owner().user(),
            "--spring.flyway.password=" + postgres.owner().password()
        };
    }

    @Test
    @Order(1)
    void whatOnePublishesTheOtherAnswersUnderWithoutARestart() throws InterruptedException {
        RuleRelease changed = changed("share/preschool");

        Published published = TestPublications.publish(one, List.of(changed));

        assertThat(answering(one)).isEqualTo(changed.name());
        await(other, changed.name());
        assertThat(published.origin()).isNotNull();
        assertThat(Releases.in(FOLDER.resolve("other")).shares().find(MONTH))
                .as("the command line")
                .satisfies(base ->
                        assertThat(ReleaseName.of(Objects.requireNonNull(base))).isEqualTo(changed.name()));
    }

    @Test
    @Order(2)
    void whatIsToBeginIsLoadedBeforeItsDayAndAnswersWhenItComes() throws InterruptedException {
        LocalDate today = one.getBean(Today.class).get();
        ReleaseName before = answering(one);
        RuleRelease changed = changed("share/relief");
        Published published = TestPublications.publish(other, List.of(changed), today.plusDays(1));

        assertThat(published.isScheduled(today)).isTrue();
        one.getBean(PublicationWatch.class).follow();
        assertThat(answering(one)).isEqualTo(before);
        assertThat(answering(other)).isEqualTo(before);
        assertThat(FOLDER.resolve("one/releases/rules/" + changed.name() + ".zip"))
                .exists();
        assertThat(Releases.in(FOLDER.resolve("one")).inForce()).doesNotContain(changed.name());

        assertThatThrownBy(() -> TestPublications.publish(one, List.of(changed("share/late-elderly"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).endsWith(":release-base-changed"));

        CLOCK.ahead = Duration.ofDays(1);
        await(one, changed.name());
        await(other, changed.name());
    }

    @Test
    @Order(3)
    void whatWasWithdrawnBeforeItsDayNeverAnswers() {
        LocalDate today = one.getBean(Today.class).get();
        ReleaseName before = answering(one);
        RuleRelease changed = changed("share/late-elderly");
        Published published = TestPublications.publish(one, List.of(changed), today.plusDays(2));
        Caller foreign = new Caller("another", "approver", Set.of());
        Publisher publisher = one.getBean(Publisher.class);

        assertThatThrownBy(() -> foreign.call(() -> publisher.withdraw(published.id(), "乗っ取り", gone -> {})))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(403));
        Published withdrawn =
                TestPublications.caller().call(() -> publisher.withdraw(published.id(), "誤りがあった", gone -> {}));

        assertThat(withdrawn.isWithdrawn()).isTrue();
        CLOCK.ahead = Duration.ofDays(4);
        one.getBean(PublicationWatch.class).follow();
        other.getBean(PublicationWatch.class).follow();
        assertThat(answering(one)).isEqualTo(before);
        assertThat(answering(other)).isEqualTo(before);
        assertThatThrownBy(() ->
                        TestPublications.caller().call(() -> publisher.withdraw(published.id(), "もう一度", gone -> {})))
                .isInstanceOf(ProblemException.class);
        CLOCK.ahead = Duration.ofDays(1);
    }

    @Test
    @Order(4)
    void anEmergencyIsInForceAtOnceAndWithdrawsWhatItTakesTheBaseFrom() throws InterruptedException {
        LocalDate today = one.getBean(Today.class).get();
        Published later = TestPublications.publish(one, List.of(changed("share/late-elderly")), today.plusDays(3));
        RuleRelease urgent = changed("share/under-70");
        Publisher.Order order = TestPublications.order(one, Published.Kind.EMERGENCY, List.of(urgent), today);
        Publisher publisher = one.getBean(Publisher.class);

        Published published =
                TestPublications.caller().call(() -> publisher.publish(order, () -> {}, (other, why) -> {}));

        assertThat(answering(one)).isEqualTo(urgent.name());
        await(other, urgent.name());
        assertThat(publisher.find(later.id()).isWithdrawn()).isTrue();
        assertThat(published.needsReview()).isTrue();
        assertThatThrownBy(() -> TestPublications.caller().call(() -> publisher.review(published.id(), "自分で確かめた")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).endsWith(":self-approval"));
        Caller reviewer = new Caller(Caller.LOCAL, "reviewer", Set.of());
        assertThat(reviewer.call(() -> publisher.review(published.id(), "確かめた")).needsReview())
                .isFalse();
    }

    @Test
    @Order(5)
    void whatWasPublishedNeverChanges() {
        JdbcTemplate database = one.getBean(JdbcTemplate.class);
        for (String change : List.of(
                "update publication set first_day = first_day - 1",
                "delete from publication",
                "delete from rule_archive",
                "update rule_archive set content = '', sha256 = sha256('')",
                "insert into rule_archive (name, sha256, content) values ('2026-06_9999-12_" + "a".repeat(64)
                        + "', '', 'x')",
                "delete from publication_withdrawal",
                "insert into publication (seq, id, kind, title, reason, first_day, releases, unchanged, paths, authors)"
                        + " values (999, gen_random_uuid(), 'packaged', 'x', '', now(), '{}', '{}', '{}', '{}')",
                "insert into publication_withdrawal (publication, actor, reason) select id, 'x', 'x' from publication"
                        + " where seq = 1")) {
            assertThatThrownBy(() -> database.execute(change)).as(change).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @Order(6)
    void anArchiveThatIsNotWhatItsNameSaysIsNotTakenOver() {
        ReleaseName name = new ReleaseName("share-2022-10", YearMonth.of(2025, 10), "b".repeat(64));
        PublicationStore store = one.getBean(PublicationStore.class);
        store.keep(name, changed("share/relief").archive());

        assertThatThrownBy(() -> one.getBean(SharedPublications.class).fetch(name))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(FOLDER.resolve("one/releases/rules/" + name + ".zip")).doesNotExist();
    }

    @Test
    @Order(7)
    void aServiceThatStartsAnewAnswersAsBefore() {
        ReleaseName before = answering(one);
        other.close();

        other = start("third", database());

        assertThat(answering(other)).isEqualTo(before);
        assertThat(other.getBean(Publisher.class).all())
                .hasSameSizeAs(one.getBean(Publisher.class).all());
    }

    private static void await(ConfigurableApplicationContext service, ReleaseName name) throws InterruptedException {
        long until = System.nanoTime() + SOON.toNanos();
        while (!answering(service).equals(name) && System.nanoTime() < until) {
            Thread.sleep(50);
        }
        assertThat(answering(service)).isEqualTo(name);
    }

    private static ReleaseName answering(ConfigurableApplicationContext service) {
        return ReleaseName.of(
                Objects.requireNonNull(service.getBean(Releases.class).shares().find(MONTH)));
    }

    /** The rules about shares without a file. */
    private static RuleRelease changed(String without) {
        RuleRelease release = RuleRelease.packaged("share-2022-10", EngineBuild.VERSION);
        List<RuleFile> files = release.rules().stream()
                .filter(file -> !file.name().equals(without))
                .toList();
        assertThat(files).as(without).hasSizeLessThan(release.rules().size());
        return RuleRelease.compile(release.edition(), files, release.groups(), release.limits(), EngineBuild.VERSION);
    }
}
