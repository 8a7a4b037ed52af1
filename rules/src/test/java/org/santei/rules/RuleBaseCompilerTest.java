package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.santei.engine.rulebase.RuleBaseCompiler;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRefused;

/** What no rule file shows by itself: two files that contradict each other break the build. */
class RuleBaseCompilerTest {

    private static final String RULE = """
            package org.santei.rules.common;
            import org.santei.engine.language.*;

            rule "%1$s 表の行にあたるときは算定しない"
                @Source("医科診療行為マスター 項番13")
            when
                $表該当 : 表該当( 表 == %2$s )
            then
                $表該当.算定しない( "%1$s" );
            end
            """;

    @TempDir
    Path output;

    @Test
    void refusesTwoRulesWithOneId() {
        assertRefused(
                "COMMON-one is used twice",
                RULE.formatted("COMMON-one", "表.上下限年齢"),
                RULE.formatted("COMMON-one", "表.施設基準"));
    }

    @Test
    void refusesTwoRulesThatOwnOneTable() {
        assertRefused(
                "two rules own 表.施設基準", RULE.formatted("COMMON-one", "表.施設基準"), RULE.formatted("COMMON-two", "表.施設基準"));
    }

    private void assertRefused(String message, String first, String second) {
        List<RuleFile> files = List.of(
                RuleFile.of("common/first.2020-04.drl", first), RuleFile.of("common/second.2020-04.drl", second));
        assertThatThrownBy(() -> new RuleBaseCompiler(Packaged.guard(), output)
                        .compile(files, Packaged.TABLE, Packaged.TABLES.text()))
                .isInstanceOf(RuleRefused.class)
                .hasMessageContaining("common/second.2020-04.drl")
                .hasMessageContaining(message);
    }
}
