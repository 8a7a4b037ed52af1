package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;

/** Rule files are short, named by the grammar, and silent about points, order and state. */
class RuleFilesTest {

    private static final String ITEM = "[A-Z](?:[0-9]{3}(?:-[0-9]+)*|(?:-[A-Z][0-9]+)*)";
    private static final int MOST_LINES = 150;
    private static final Pattern PATH = Pattern.compile("(?:[A-Z]-[a-z]+/" + ITEM
            + "(?:-[a-z]+)+|common/[a-z]+(?:-[a-z]+)*|share/[a-z]+(?:-[a-z0-9]+)*)\\.[0-9]{4}-(?:0[1-9]|1[0-2])\\.drl");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(?:salience|modify|update|delete|retract|global|eval|accumulate|function|query|declare|date-effective"
                    + "|date-expires|agenda-group|activation-group|ruleflow-group|no-loop|lock-on-active|auto-focus"
                    + "|insert|insertLogical|enabled|duration|timer|dialect|from|collect|forall|exists|not|extends)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}_$])[0-9][0-9_.]*");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

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
        assertThat(Packaged.rules(file)).extracting(ParsedRule::id).allMatch(id -> switch (chapter) {
            case "c" -> id.startsWith("COMMON-");
            case "s" -> id.startsWith("SHARE-");
            default -> id.startsWith(chapter);
        });
    }

    /** A file without rules ends those of the version before it. */
    @ParameterizedTest
    @MethodSource("files")
    void onlyAFileThatEndsAnotherHoldsNoRule(RuleFile file) {
        if (Packaged.rules(file).isEmpty()) {
            assertThat(Packaged.FILES)
                    .anyMatch(other -> other.name().equals(file.name())
                            && other.begins().isBefore(file.begins())
                            && !Packaged.rules(other).isEmpty());
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

    static List<Named<RuleFile>> files() {
        return Packaged.FILES.stream().map(file -> Named.of(file.path(), file)).toList();
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
