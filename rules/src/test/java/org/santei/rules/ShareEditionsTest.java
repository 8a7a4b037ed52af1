package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBaseCompiler;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.ShareRules;

/** The law of shares has a calendar of its own, and editions of the fee schedule know nothing of it. */
class ShareEditionsTest {

    private static final List<YearMonth> BOUNDARIES = List.of(
            YearMonth.of(2006, 10),
            YearMonth.of(2008, 4),
            YearMonth.of(2014, 4),
            YearMonth.of(2015, 1),
            YearMonth.of(2022, 10),
            YearMonth.of(2025, 10),
            YearMonth.of(2027, 8));

    private static final ShareRules RULES = ShareRules.readPackaged();

    @Test
    void spansBeginWhereAFileAboutSharesDoes() {
        assertThat(RULES.editions()).extracting(Edition::begins).containsExactlyElementsOf(BOUNDARIES);
        assertThat(RULES.editions()).isEqualTo(Edition.ofShares(Packaged.FILES));
    }

    @Test
    void everySpanEndsWhereTheNextOneBeginsAndTheLastIsOpen() {
        List<Edition> editions = RULES.editions();
        for (int i = 1; i < editions.size(); i++) {
            assertThat(editions.get(i - 1).ends()).isEqualTo(editions.get(i).begins());
        }
        assertThat(editions.get(editions.size() - 1).ends()).isEqualTo(Edition.OPEN);
    }

    @Test
    void everyRuleThatIsParsedIsLoadedAndIsAboutWhoPays() {
        for (Edition edition : RULES.editions()) {
            RuleBase base = Objects.requireNonNull(RULES.find(edition.begins()));
            assertThat(base.ruleIds())
                    .as(edition.name())
                    .containsExactlyInAnyOrderElementsOf(edition.filesInForce(Packaged.FILES).stream()
                            .flatMap(file -> Packaged.rules(file).stream())
                            .map(rule -> rule.id())
                            .toList())
                    .allMatch(id -> base.stageOf(id) == Stage.SHARE);
        }
    }

    @Test
    void noEditionOfTheFeeScheduleHoldsARuleAboutWhoPays() {
        assertThat(Packaged.BASES.all()).allSatisfy(base -> {
            assertThat(base.stage(Stage.SHARE)).isNull();
            assertThat(base.edition().filesInForce(Packaged.FILES)).noneMatch(RuleFile::isShare);
        });
    }

    @Test
    void noMonthBeforeTheFirstSpanHasRules() {
        assertThat(RULES.find(YearMonth.of(2006, 9))).isNull();
        assertThat(RULES.find(YearMonth.of(2006, 10))).isNotNull();
        assertThat(RULES.find(YearMonth.of(2099, 1))).isNotNull();
    }

    @Test
    void aSpanIsLoadedOnce() {
        assertThat(RULES.find(YearMonth.of(2018, 8))).isSameAs(RULES.find(YearMonth.of(2022, 9)));
    }

    @Test
    void aRuleAboutWhoPaysIsRefusedOutsideOfItsFolder(@TempDir Path output) {
        RuleFile share =
                Packaged.FILES.stream().filter(RuleFile::isShare).findFirst().orElseThrow();
        List<RuleFile> files = List.of(RuleFile.of(
                "common/wrong.2020-04.drl",
                share.text().replace("package org.santei.rules.share;", "package org.santei.rules.common;")));
        assertThatThrownBy(() -> new RuleBaseCompiler(Packaged.guard(), output)
                        .compile(files, Packaged.TABLE, Packaged.TABLES.text()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("common/wrong.2020-04.drl")
                .hasMessageContaining("share/");
    }
}
