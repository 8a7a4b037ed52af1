package org.santei.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.engine.law.Clause;
import org.santei.engine.law.ClauseReader;

/** A text falls into its item, its notes and its general provisions, and no line is lost. */
class ClauseReaderTest {

    private static final String ITEM = """
            Ｄ００７　血液化学検査
            　１　総ビリルビン　11点
            　36　血液ガス分析　131点
            　　注　当該保険医療機関内で行った場合に算定する。
            　37　亜鉛（Ｚｎ）　132点
            　注１　５項目以上行った場合は、次に掲げる点数により算定する。
            　　　イ　５項目以上７項目以下　93点
            　　２　６歳未満の乳幼児の場合は、乳幼児加算として、35点を加算する。
            """;

    @Test
    void anItemIsItsLinesWithoutNotes() {
        List<Clause> clauses = ClauseReader.read("D007", ITEM);

        assertThat(clauses).extracting(Clause::id).containsExactly("D007", "D007-I36-N1", "D007-N1", "D007-N2");
        assertThat(clauses.get(0).text()).isEqualTo("""
                Ｄ００７　血液化学検査
                　１　総ビリルビン　11点
                　36　血液ガス分析　131点
                　37　亜鉛（Ｚｎ）　132点
                """);
        assertThat(clauses).extracting(Clause::item).containsOnly("D007");
    }

    @Test
    void aNoteHoldsItsList() {
        assertThat(ClauseReader.read("D007", ITEM).get(2).text()).isEqualTo("""
                注１　５項目以上行った場合は、次に掲げる点数により算定する。
                　　イ　５項目以上７項目以下　93点
                """);
    }

    @Test
    void aClauseIsHeadedByTheAdditionThatItGives() {
        assertThat(ClauseReader.read("D007", ITEM))
                .extracting(Clause::heading)
                .containsExactly("血液化学検査", "当該保険医療機関内で行った場合に算定する。", "５項目以上行った場合は、次に掲げる点数により算定する。", "乳幼児加算");
    }

    @Test
    void generalProvisionsAreTheirNumbers() {
        List<Clause> clauses = ClauseReader.read("C-S2", """
                第２部　在宅医療　第２節　在宅療養指導管理料　通則
                　１　月１回に限り算定する。
                　　イ　例外
                　２　主たる指導管理の所定点数のみにより算定する。
                """);

        assertThat(clauses).extracting(Clause::id).containsExactly("C-S2-G1", "C-S2-G2");
        assertThat(clauses).allMatch(Clause::isGeneral);
    }

    @Test
    void generalProvisionsWithoutANumberAreTheFirst() {
        assertThat(ClauseReader.read("D-S1", """
                        第３部　検査　第１節　検体検査料　通則
                        　各区分の所定点数を合算した点数により算定する。
                        """)).extracting(Clause::id).containsExactly("D-S1-G1");
    }

    @Test
    void theHashChangesWithTheWordsOnly() {
        String wider = ITEM.replace("11点", "１１ 点").replace("　　　イ", "　　　　イ");
        String other = ITEM.replace("11点", "12点");

        assertThat(hashes(wider)).isEqualTo(hashes(ITEM));
        assertThat(hashes(other).get(0)).isNotEqualTo(hashes(ITEM).get(0));
        assertThat(hashes(other).subList(1, 4)).isEqualTo(hashes(ITEM).subList(1, 4));
    }

    private static List<String> hashes(String text) {
        return ClauseReader.read("D007", text).stream().map(Clause::hash).toList();
    }
}
