package org.santei.engine.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.feetables.Revision;
import org.santei.feetables.Validity;

class EditionTest {

    private static final List<Revision> REVISIONS = List.of(
            revision(LocalDate.of(2020, 4, 1), LocalDate.of(2022, 4, 1)),
            revision(LocalDate.of(2022, 4, 1), LocalDate.of(2024, 6, 1)));

    private static Revision revision(LocalDate from, LocalDate until) {
        return new Revision(new Validity(from, until));
    }

    private static RuleFile file(String path) {
        return RuleFile.of(path, "");
    }

    @Test
    void splitsARevisionWhereARuleFileBegins() {
        List<Edition> editions = Edition.of(List.of(file("A/a.2020-04.drl"), file("A/a.2021-04.drl")), REVISIONS);

        assertThat(editions)
                .containsExactly(
                        new Edition(YearMonth.of(2020, 4), YearMonth.of(2021, 4), "2020-04"),
                        new Edition(YearMonth.of(2021, 4), YearMonth.of(2022, 4), "2020-04"));
    }

    @Test
    void makesNoEditionOfARevisionWithoutRules() {
        assertThat(Edition.of(List.of(file("A/a.2020-04.drl")), REVISIONS))
                .noneMatch(edition -> edition.holds(YearMonth.of(2022, 4)));
    }

    @Test
    void usesTheNewestVersionThatHasBegun() {
        List<RuleFile> files = List.of(
                file("A/a.2020-04.drl"), file("A/a.2021-04.drl"), file("A/b.2020-04.drl"), file("A/a.2022-04.drl"));

        Edition second = Edition.of(files, REVISIONS).get(1);

        assertThat(second.filesInForce(files))
                .extracting(RuleFile::path)
                .containsExactly("A/a.2021-04.drl", "A/b.2020-04.drl");
    }

    @Test
    void filesAboutSharesMakeSpansOfTheirOwnAndNoEdition() {
        List<RuleFile> files =
                List.of(file("A/a.2020-04.drl"), file("share/a.2008-04.drl"), file("share/b.2021-01.drl"));

        assertThat(Edition.of(files, REVISIONS)).extracting(Edition::name).containsExactly("2020-04");
        assertThat(Edition.ofShares(files))
                .containsExactly(
                        new Edition(YearMonth.of(2008, 4), YearMonth.of(2021, 1), Edition.SHARES),
                        new Edition(YearMonth.of(2021, 1), Edition.OPEN, Edition.SHARES));
        assertThat(Edition.ofShares(files).get(1).name()).isEqualTo("share-2021-01");
    }

    @Test
    void noRevisionEndsAFileAboutShares() {
        List<RuleFile> files =
                List.of(file("A/a.2022-04.drl"), file("share/a.2008-04.drl"), file("share/b.2021-01.drl"));

        assertThat(Edition.ofShares(files).get(1).filesInForce(files))
                .extracting(RuleFile::path)
                .containsExactly("share/a.2008-04.drl", "share/b.2021-01.drl");
        assertThat(Edition.of(files, REVISIONS).get(0).filesInForce(files))
                .extracting(RuleFile::path)
                .containsExactly("A/a.2022-04.drl");
    }

    @Test
    void rejectsAFileThatDoesNotSayWhenItBegins() {
        assertThatThrownBy(() -> file("A/A001-revisit.drl"))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("A/A001-revisit.drl");
    }
}
