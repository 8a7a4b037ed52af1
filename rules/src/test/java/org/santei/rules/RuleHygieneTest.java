package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final int MOST_LINES = 150;
    private static final int MOST_CONDITIONS = 6;
    private static final YearMonth FIRST_CHECKED = YearMonth.of(2022, 4);
    private static final String ITEM = "[A-Z][0-9]{3}(?:-[0-9]+)*";
    private static final Pattern ID =
            Pattern.compile(ITEM + "(?:-N[0-9]+)?(?:-[XCAB][0-9]+)?|COMMON-[a-z]+(?:-[a-z]+)*");
    private static final Pattern PATH = Pattern.compile(
            "(?:[A-Z]-[a-z]+/" + ITEM + "(?:-[a-z]+)+|common/[a-z]+(?:-[a-z]+)*)\\.[0-9]{4}-(?:0[1-9]|1[0-2])\\.drl");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(?:salience|modify|update|delete|retract|global|eval|accumulate|function|query|declare|date-effective"
                    + "|date-expires|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|auto-focus"
                    + "|insert|insertLogical|enabled|duration|timer|dialect|from|collect|forall|exists|not|extends)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_$])[0-9][0-9_.]*");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

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
        assertThat(rule.source()).isNotBlank().matches(".*(?:告示|保医発|マスター).*");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhenItsSourceIsNotThatOfItsRevision(ParsedRule rule) {
        if (begins(rule).isBefore(FIRST_CHECKED)) {
            assertThat(rule.source()).matches(".*（2020-04は未確認）|.*マスター.*");
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
            assertThat(standsSomeDay(codes.group(1), begins(rule).atDay(1), end(rule)))
                    .as(rule.id() + " " + codes.group(1))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileNameFollowsTheGrammar(RuleFile file) {
        assertThat(file.path()).matches(PATH);
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsShort(RuleFile file) {
        assertThat(file.text().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysNothingAboutOrderOrState(RuleFile file) {
        assertThat(FORBIDDEN.matcher(withoutTexts(file.text())).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNoPointsNoAgesAndNoOtherNumber(RuleFile file) {
        assertThat(numbers(file.text())).isSubsetOf("0", "1");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRuleHasExactlyOnePatternAndOneVerb(RuleFile file) {
        String text = withoutTexts(file.text());
        int rules = Packaged.rules(file).size();
        assertThat(count(text, "\\$[\\p{L}]+ : [\\p{L}]+\\(")).isEqualTo(rules);
        assertThat(count(text, ";\\s*end\\b")).isEqualTo(rules);
        assertThat(count(text, "@Source\\(")).isEqualTo(rules);
        assertThat(count(text, "\\brule\\b")).isEqualTo(rules);
    }

    @ParameterizedTest
    @MethodSource("files")
    void rulesStandWithTheChapterOfTheirItem(RuleFile file) {
        String chapter = file.path().substring(0, 1);
        assertThat(Packaged.rules(file))
                .extracting(ParsedRule::id)
                .allMatch(id -> chapter.equals("c") ? id.startsWith("COMMON-") : id.startsWith(chapter));
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
    @ValueSource(strings = {"年齢 < 6", "点数( 288 )", "限度 = 1_000", "加算する( 75.5 )", "x == 2"})
    void wouldSeeANumber(String text) {
        assertThat(numbers(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"コード == \"112007410\"", "// 288点", "区分１", "A001( x )", "$明細1"})
    void doesNotMindCodesAndNames(String text) {
        assertThat(numbers(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A000",
                "A001-N4",
                "A001-N8-X1",
                "B001-2",
                "B001-2-11-N3-A2",
                "D026-3",
                "D026-N1-C1",
                "D007-B1",
                "F400-X1",
                "COMMON-age-addition"
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
                "A001 N8",
                "COMMON",
                "COMMON-Age",
                "A001-N8-X1-C1",
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

    static List<Named<RuleFile>> files() {
        return Packaged.FILES.stream().map(file -> Named.of(file.path(), file)).toList();
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

    private static boolean standsSomeDay(String code, LocalDate from, LocalDate until) {
        return from.datesUntil(until).anyMatch(day -> Packaged.TABLE.find(code, day) != null);
    }

    private static String withoutTexts(String text) {
        return COMMENT.matcher(TEXT.matcher(text).replaceAll("\"\"")).replaceAll(" ");
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(withoutTexts(text))
                .results()
                .map(hit -> hit.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(String text, String pattern) {
        return Stream.of(text)
                .flatMap(whole -> Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(whole)
                        .results())
                .count();
    }
}
