package org.santei.rules.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.law.Citation;
import org.santei.engine.law.Clause;

/** A rule cites a clause, and is looked at again when the words of the clause change. */
class AnswerGuardTest {

    private static final Clause NOTE = note("2　１月に１回に限り算定する。");
    private static final Clause CHANGED = note("2　１月に２回に限り算定する。");
    private static final Clause PRINTED_WIDER = note("２　１月に 1回に限り算定する。");
    private static final Map<String, List<String>> RULES = Map.of("D216-N2", List.of("D216-N2-C1"));
    private static final GivenAnswers WRITTEN =
            new GivenAnswers(List.of(new GivenAnswers.Given("D216-N2", NOTE.hash(), Answer.Status.RULE, "")));
    private static final Set<String> IDS = Set.of("B001", "B001-N1", "B001-I22-N1", "B001-I8-2-N2", "D-S3-H2-G1");

    @Test
    void aRuleOfTheTextThatStandsIsNoProblem() {
        assertThat(AnswerGuard.rulesOfOtherTexts(List.of(NOTE), RULES, WRITTEN)).isEmpty();
        assertThat(AnswerGuard.rulesOfOtherTexts(List.of(PRINTED_WIDER), RULES, WRITTEN))
                .isEmpty();
    }

    @Test
    void aRuleOfAnotherTextIsNamed() {
        assertThat(AnswerGuard.rulesOfOtherTexts(List.of(CHANGED), RULES, WRITTEN))
                .singleElement()
                .asString()
                .startsWith("look again at D216-N2-C1")
                .contains("D216-N2," + CHANGED.hash() + ",rule,");
    }

    @Test
    void aRowWithoutItsRuleIsNamed() {
        assertThat(AnswerGuard.rulesOfOtherTexts(List.of(NOTE), Map.of(), WRITTEN))
                .containsExactly("no rule cites D216-N2, which answers.csv says has one");
    }

    @Test
    void anAnswerWhoseTextIsGoneIsNamed() {
        assertThat(AnswerGuard.answersWithoutText(List.of(NOTE, CHANGED), WRITTEN))
                .isEmpty();
        assertThat(AnswerGuard.answersWithoutText(List.of(CHANGED), WRITTEN))
                .singleElement()
                .asString()
                .startsWith("look again at D216-N2");
    }

    @ParameterizedTest
    @CsvSource({
        "令和4年告示第54号 別表第一 B001（2020-04は未確認）, 2022-04, B001",
        "令和6年告示第57号 別表第一 B001の22, 2024-06, B001",
        "令和6年告示第57号 別表第一 B001の22 注1ただし書, 2024-06, B001-I22-N1",
        "令和6年告示第57号 別表第一 B001の23 注1, 2024-06, B001-N1",
        "令和4年告示第54号 別表第一 B001の8 注2, 2022-04, B001-I8-2-N2",
        "令和8年告示第69号 別表第一 B001 注, 2026-06, B001-N1",
        "令和8年告示第69号 別表第一 D-S3-H2 通則1, 2026-06, D-S3-H2-G1"
    })
    void aSourceCitesAClause(String source, String revision, String clause) {
        assertThat(Law.cited(source).revision()).isEqualTo(revision);
        assertThat(Law.cited(source).clauses(IDS)).containsExactly(clause);
    }

    @Test
    void aSourceMayCiteSeveralNotes() {
        assertThat(Law.cited("令和4年告示第54号 別表第一 D026の7 注1・注2（2020-04は未確認）").clauses(Set.of("D026", "D026-N1", "D026-N2")))
                .containsExactly("D026-N1", "D026-N2");
    }

    @Test
    void aSourceMayCiteSeveralItemsWithTheSameWords() {
        assertThat(Law.cited("令和6年告示第57号 別表第一 K616-4 注、K594 注2").clauses(Set.of("K616-4", "K616-4-N1", "K594-N2")))
                .containsExactly("K616-4-N1", "K594-N2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和4年告示第55号 別表第一 A001",
                "令和4年告示第54号 A001",
                "令和4年告示第54号 別表第一 Ａ００１",
                "令和4年告示第54号 別表第一 A001 8",
                "令和4年告示第54号 別表第一 A001 注8、注9"
            })
    void anythingElseIsNoCitation(String source) {
        assertThat(Law.isOfANotice(source)).isTrue();
        assertThatThrownBy(() -> Law.cited(source)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNoteThatDoesNotExistCannotBeCited() {
        Citation citation = Law.cited("令和6年告示第57号 別表第一 B001 注99");
        assertThatThrownBy(() -> citation.clauses(IDS)).hasMessage("no clause B001-N99 in 2024-06");
    }

    private static Clause note(String line) {
        return new Clause("D216-N2", "D216", line + "\n");
    }
}
