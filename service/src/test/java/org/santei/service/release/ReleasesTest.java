package org.santei.service.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;

final class ReleasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final YearMonth MONTH = YearMonth.of(2024, 7);
    private static final String OTHER = "f".repeat(64);
    private static final RuleRelease CHANGED = changed();

    @TempDir
    private Path data;

    @Test
    void whatABuildComesWithIsKeptAndPublishedOnce() {
        start(DAY);
        start(DAY.plusDays(1));

        List<Publication> publications = store().publications();
        assertThat(publications).singleElement().satisfies(publication -> {
            assertThat(publication.packaged()).isTrue();
            assertThat(publication.publishedOn()).isEqualTo(DAY);
            assertThat(publication.releases()).hasSizeGreaterThanOrEqualTo(11).allMatch(store()::holds);
        });
        assertThat(store().names())
                .containsExactlyInAnyOrderElementsOf(publications.get(0).releases());
    }

    @Test
    void aPublishedReleaseAnswersAtOnceAndAfterARestart() {
        Releases releases = start(DAY);
        ReleaseName before = answering(releases);

        publish(releases);

        assertThat(before).isNotEqualTo(CHANGED.name());
        assertThat(answering(releases)).isEqualTo(CHANGED.name());
        Releases restarted = start(DAY.plusDays(1));
        assertThat(answering(restarted)).isEqualTo(CHANGED.name());
        assertThat(answering(Releases.in(data))).isEqualTo(CHANGED.name());
        assertThat(restarted.load(before).hash()).isEqualTo(before.hash());
    }

    /** Going back to an older build brings its rules back; those that someone published stay where the build brings no others. */
    @Test
    void onlyTheReleasesThatDifferFromTheLastBuildArePublishedAnew() {
        List<ReleaseName> last = new ArrayList<>(packaged());
        ReleaseName first =
                last.set(0, new ReleaseName(last.get(0).edition(), last.get(0).ends(), OTHER));
        store().add(new Publication(UUID.randomUUID(), DAY, true, last, List.of()));
        publish(Releases.in(data));

        start(DAY);

        Publication news = store().publications().get(2);
        assertThat(news.releases()).singleElement().satisfies(name -> {
            assertThat(name.edition()).isEqualTo(first.edition());
            assertThat(name.hash()).isNotEqualTo(OTHER);
        });
        assertThat(news.all()).containsExactlyInAnyOrderElementsOf(packaged());
        assertThat(answering(Releases.in(data))).isEqualTo(CHANGED.name());
    }

    @Test
    void aBuildWithOtherSpansOfMonthsIsPublishedAsAWhole() {
        List<ReleaseName> last = new ArrayList<>(packaged());
        last.remove(0);
        store().add(new Publication(UUID.randomUUID(), DAY, true, last, List.of()));
        publish(Releases.in(data));

        start(DAY);

        assertThat(store().publications().get(2).releases()).containsExactlyInAnyOrderElementsOf(packaged());
        assertThat(answering(Releases.in(data))).isNotEqualTo(CHANGED.name());
    }

    @Test
    void whatAnotherEngineBuildHasCompiledIsCompiledAnewAndKeptSo() throws IOException {
        RuleRelease older = CHANGED.recompiled("0.0.1+older");
        store().keep(older);
        Path file = data.resolve("releases/rules").resolve(older.name() + ".zip");

        assertThat(store().load(older.name(), EngineBuild.VERSION).hash()).isEqualTo(older.hash());

        assertThat(RuleRelease.ofArchive(Files.readAllBytes(file)).compiledBy()).isEqualTo(EngineBuild.VERSION);
    }

    @Test
    void aDamagedReleaseIsSaidToBeSo() throws IOException {
        store().keep(CHANGED);
        Path file = data.resolve("releases/rules").resolve(CHANGED.name() + ".zip");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> store().load(CHANGED.name(), EngineBuild.VERSION))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(CHANGED.name().toString());
    }

    @Test
    void aReleaseThatIsNotKeptIsNotFound() {
        Releases releases = Releases.in(data);

        assertThat(releases.find("2024-06", OTHER)).isNull();
        assertThat(releases.findShares(OTHER)).isNull();
        assertThat(Files.exists(data.resolve("releases"))).isFalse();
    }

    @Test
    void aPublicationIsReadAsItWasWritten() {
        Publication publication = new Publication(UUID.randomUUID(), DAY, true, packaged(), List.of(CHANGED.name()));

        assertThat(Publication.parse("000001.txt", publication.toText())).isEqualTo(publication);
        String before = publication.toText().replace(" " + publication.id(), "");
        assertThat(Publication.parse("000001.txt", before)).isEqualTo(Publication.parse("000001.txt", before));
        assertThat(Publication.parse("000001.txt", before).releases()).isEqualTo(publication.releases());
    }

    /** What a service does at its start, with a database that holds what its directory holds. */
    private Releases start(LocalDate day) {
        PackagedRules packaged = new PackagedRules();
        packaged.names().forEach(name -> store().keep(RuleRelease.packaged(name.edition(), EngineBuild.VERSION)));
        Publication news = packaged.news(store().publications(), day);
        if (!news.releases().isEmpty()) {
            store().add(news);
        }
        return Releases.noted(store(), packaged);
    }

    private void publish(Releases releases) {
        store().keep(CHANGED);
        releases.take(new Publication(UUID.randomUUID(), DAY, false, List.of(CHANGED.name()), List.of()));
    }

    private ReleaseStore store() {
        return new ReleaseStore(data.resolve("releases"));
    }

    private static ReleaseName answering(Releases releases) {
        return ReleaseName.of(Objects.requireNonNull(releases.shares().find(MONTH)));
    }

    private static List<ReleaseName> packaged() {
        Releases none = Releases.in(Path.of("target", "no-such-directory"));
        List<ReleaseName> names =
                new ArrayList<>(none.rules().all().stream().map(ReleaseName::of).toList());
        names.addAll(none.shares().releases());
        return names;
    }

    private static RuleRelease changed() {
        RuleRelease release = RuleRelease.packaged("share-2022-10", EngineBuild.VERSION);
        List<RuleFile> files = release.rules().stream()
                .filter(file -> !file.name().equals("share/preschool"))
                .toList();
        return RuleRelease.compile(release.edition(), files, release.groups(), release.limits(), EngineBuild.VERSION);
    }
}
