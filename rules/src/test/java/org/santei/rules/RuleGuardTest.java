package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRefused;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A rule that is uploaded is code that is uploaded: whatever says more than a rule may is refused unread. */
class RuleGuardTest {

    private static final String PATH = "A-basic/A001-revisit.2020-04.drl";
    private static final String RULE = "A001-N4";

    private static final String IN_ORDER = """
            package org.santei.rules.basic;
            import org.santei.engine.language.*;

            rule "A001-N4 再診料 乳幼児加算"
                @Source("令和4年告示第54号 別表第一 A001 注4")
            when
                $群明細 : 群明細( 群 == "再診料", 年齢未満( "乳幼児" ) )
            then
                $群明細.加算する( "A001-N4", "112000970" );
            end
            """;

    private static final String TABLE_RULE = """
            package org.santei.rules.basic;
            import org.santei.engine.language.*;

            rule "COMMON-one 表の規則"
                @Source("令和4年告示第54号 別表第一")
            when
                $表該当 : 表該当( 表 == %s, 検査の群が( 検査群.眼科学的検査 ) )
            then
                $表該当.算定しない( "COMMON-one" );
            end
            """;

    /** A rule in order with one piece changed. */
    record Attack(String name, String replace, String with, String sees) {

        static Attack of(Map<String, String> node) {
            return new Attack(text(node, "name"), text(node, "replace"), text(node, "with"), text(node, "sees"));
        }

        private static String text(Map<String, String> node, String name) {
            return Objects.requireNonNull(node.get(name), name);
        }

        /** The last place where the piece stands, so that a word of the package is not meant. */
        String drl() {
            int at = IN_ORDER.lastIndexOf(replace);
            return IN_ORDER.substring(0, at) + with + IN_ORDER.substring(at + replace.length());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesWithTheFileAndTheRule(Attack attack) {
        assertThat(IN_ORDER).contains(attack.replace());
        Throwable refused = catchThrowable(() -> read(attack.drl()));
        assertThat(refused).isInstanceOf(RuleRefused.class).hasMessageContaining(PATH);
        if (attack.sees().equals("rule")) {
            assertThat(refused).hasMessageContaining(RULE);
        }
    }

    @Test
    void readsARuleThatIsInOrder() {
        assertThatCode(() -> read(IN_ORDER)).doesNotThrowAnyException();
        assertThat(read(IN_ORDER)).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("A001-N4");
            assertThat(rule.key()).isEqualTo("再診料");
            assertThat(rule.awards()).isEqualTo("112000970");
            assertThat(rule.source()).isEqualTo("令和4年告示第54号 別表第一 A001 注4");
            assertThat(rule.conditions())
                    .extracting(ParsedRule.Condition::text)
                    .containsExactly("群 == \"再診料\"", "年齢未満(\"乳幼児\")");
        });
    }

    @Test
    void refusesAQuestionBesideATableThatAClaimMayLeaveOpen() {
        String closed = TABLE_RULE.formatted("表.検査等実施判断グループ区分");
        assertThatCode(() -> read(closed)).doesNotThrowAnyException();
        assertThat(catchThrowable(() -> read(TABLE_RULE.formatted("表.背反_同一月内"))))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(PATH)
                .hasMessageContaining("表.背反_同一月内");
    }

    @Test
    void readsEveryRuleOfTheTree() {
        assertThat(Packaged.FILES)
                .filteredOn(file -> !file.isShare())
                .allSatisfy(file -> assertThat(Packaged.rules(file)).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A001.drl", "A-basic/A001-revisit.drl", "A-basic/A001.2020.drl", "A-basic/A001.2020-4.drl"})
    void refusesAFileThatDoesNotSayWhenItBegins(String path) {
        assertThat(catchThrowable(() -> RuleFile.of(path, IN_ORDER)))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining(path);
    }

    @Test
    void thereAreManyAttacks() {
        assertThat(attacks()).hasSizeGreaterThan(90).doesNotHaveDuplicates();
    }

    /** What the compiler does before it compiles. */
    private static List<ParsedRule> read(String drl) {
        return Packaged.guard().read(RuleFile.of(PATH, drl));
    }

    static List<Attack> attacks() {
        try (InputStream in = Objects.requireNonNull(RuleGuardTest.class.getResourceAsStream("attacks.yaml"))) {
            List<Map<String, String>> nodes = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return nodes.stream().map(Attack::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
