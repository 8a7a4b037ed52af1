package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;

/** What no linter checks: the grammar, the sources and the silence of the rules about points and order. */
class RuleHygieneTest {

    private static final int MOST_CONDITIONS = 6;
    private static final YearMonth FIRST_CHECKED = YearMonth.of(2022, 4);
    private static final String NOTICE = ".*(?:告示|保医発|マスター|医科電子点数表|コメント関連テーブル).*";
    private static final String ITEM =
            "[A-Z](?:[0-9]{3}(?:-[0-9]+)*(?:-I[0-9]+(?:-[0-9]+)*)?|(?:-[A-Z][0-9]+)*-G[0-9]+)";
    private static final Pattern ID = Pattern.compile(
            ITEM + "(?:-N[0-9]+)?(?:-[XCAB][0-9]+)?|COMMON-[a-z]+(?:-[a-z]+)*|SHARE-[a-z]+(?:-[a-z0-9]+)*");

    /** A law about who pays, and how its date is known. */
    private static final Pattern ACT = Pattern.compile(".*(?:健康保険法|高齢者の医療の確保に関する法律|記載要領).*");

    private static final Pattern DATED =
            Pattern.compile(".*(?:（(?:原文|[0-9]{4}-[0-9]{2})は未確認）|原文は未確認）|附則第1条|による改正後|保発).*");

    @ParameterizedTest
    @MethodSource("rules")
    void nameBeginsWithAnIdOfTheGrammar(ParsedRule rule) {
        assertThat(rule.id()).matches(ID);
        assertThat(rule.name())
                .startsWith(rule.id() + ' ')
                .hasSizeGreaterThan(rule.id().length() + 1);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nameIsJapanese(ParsedRule rule) {
        assertThat(rule.name().substring(rule.id().length())).containsPattern("[ぁ-んァ-ヶ一-龠]");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesItsSource(ParsedRule rule) {
        assertThat(rule.source()).isNotBlank().matches(rule.stage() == Stage.SHARE ? ACT : Pattern.compile(NOTICE));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhenItsSourceIsNotThatOfItsRevision(ParsedRule rule) {
        if (rule.stage() == Stage.SHARE) {
            assertThat(rule.source()).matches(DATED);
        } else if (begins(rule).isBefore(FIRST_CHECKED)) {
            assertThat(rule.source()).matches(".*（2020-04は未確認）|.*(?:マスター|医科電子点数表|コメント関連テーブル).*");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void asksAtMostSixQuestions(ParsedRule rule) {
        assertThat(rule.conditions()).hasSizeBetween(1, MOST_CONDITIONS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void asksNothingTwice(ParsedRule rule) {
        assertThat(rule.conditions()).extracting(ParsedRule.Condition::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void runsInTheStageThatItsIdPromises(ParsedRule rule) {
        if (rule.id().matches(".*-C[0-9]+")) {
            assertThat(rule.stage()).isEqualTo(Stage.CAP);
        } else if (rule.id().matches(".*-X[0-9]+")) {
            assertThat(rule.stage()).isIn(Stage.EXCLUDE, Stage.CAP);
        } else if (rule.id().matches(".*-B[0-9]+")) {
            assertThat(rule.stage()).isEqualTo(Stage.AWARD);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesOnlyCodesInForceInItsTime(ParsedRule rule) {
        String texts = rule.conditions() + " " + rule.arguments();
        Matcher codes = Pattern.compile("\"([0-9]{9})\"").matcher(texts);
        while (codes.find()) {
            assertThat(standsSomeDay(codes.group(1), begins(rule).atDay(1), end(rule))
                            || isDrugBefore(codes.group(1), end(rule)))
                    .as(rule.id() + " " + codes.group(1))
                    .isTrue();
        }
    }

    @Test
    void idsAreUniqueInEveryEdition() {
        for (RuleBase base : Packaged.BASES.all()) {
            assertThat(base.edition().filesInForce(Packaged.FILES).stream()
                            .flatMap(file -> Packaged.rules(file).stream())
                            .map(ParsedRule::id))
                    .as(base.edition().name())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A000",
                "A001-N4",
                "A001-N8-X1",
                "B001-2",
                "B001-2-11-N3-A2",
                "B001-I8-N2",
                "B001-I36-N1-X2",
                "B-G3-X1",
                "D-S3-H2-G1",
                "D026-3",
                "D026-N1-C1",
                "D215-I3-4-N2",
                "E-G3",
                "D-S1-K1-G1-X1",
                "D007-B1",
                "F400-X1",
                "COMMON-age-addition",
                "SHARE-under-70"
            })
    void anIdIsAnItemAndItsNote(String id) {
        assertThat(id).matches(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a001",
                "A1",
                "A001-",
                "A001-N",
                "A001-4-N",
                "A001-X",
                "A001-N8-Y1",
                "D-S1-K1",
                "D-S1-K1-N1",
                "A001 N8",
                "COMMON",
                "COMMON-Age",
                "SHARE",
                "A001-N8-X1-C1",
                "B001-N2-I8",
                "B-N3",
                "初診料"
            })
    void anythingElseIsNoId(String id) {
        assertThat(id).doesNotMatch(ID);
    }

    static List<Named<ParsedRule>> rules() {
        return Packaged.FILES.stream()
                .flatMap(file -> Packaged.rules(file).stream())
                .map(rule -> Named.of(rule.id(), rule))
                .toList();
    }

    private static YearMonth begins(ParsedRule rule) {
        return RuleFile.of(rule.file(), "").begins();
    }

    /** The day after the last edition that a rule is in. */
    private static LocalDate end(ParsedRule rule) {
        return Packaged.BASES.all().stream()
                .map(RuleBase::edition)
                .filter(edition -> edition.filesInForce(Packaged.FILES).stream()
                        .anyMatch(file -> file.path().equals(rule.file())))
                .map(edition -> edition.ends().atDay(1))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The master of drugs that is at hand ends before the last edition begins. */
    private static boolean isDrugBefore(String code, LocalDate until) {
        return LocalDate.of(2023, 4, 1).datesUntil(until).anyMatch(day -> Packaged.TABLE.drug(code, day) != null);
    }

    private static boolean standsSomeDay(String code, LocalDate from, LocalDate until) {
        return from.datesUntil(until).anyMatch(day -> Packaged.TABLE.find(code, day) != null);
    }
}
