package org.santei.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicatesTest {

    @ParameterizedTest
    @CsvSource({
        "小児科の標榜（facility.paediatrics）, 小児科の標榜",
        "算定日（groups.days）又は履歴（history）, 算定日又は履歴",
        "罹患しているか（diagnoses、指定難病等の受給者証）, 罹患しているか（指定難病等の受給者証）",
        "患者負担（1回の上限額: payers[].limits）, 患者負担（1回の上限額）",
        "起算日のコメント（年月日）, 起算日のコメント（年月日）",
        "薬価 622440701, 薬価 622440701",
        "特例条件（医科診療行為マスター「a」）, 特例条件（医科診療行為マスター「a」）",
        "（, （"
    })
    void namesOfFieldsAreLeftOut(String fact, String plain) {
        assertThat(Predicates.plain(fact)).isEqualTo(plain);
    }

    @Test
    void conditionsJoinToOneReason() {
        assertThat(Predicates.because(List.of("診療所である"))).isEqualTo("診療所であるため、");
        assertThat(Predicates.because(List.of("診療所である", "小児科を標榜していない", "受診が「深夜」にあたらない", "同じ日に「初診料」を行っている")))
                .isEqualTo("診療所であり、小児科を標榜しておらず、受診が「深夜」にあたらず、同じ日に「初診料」を行っているため、");
    }

    @Test
    void theOppositeOfWhatIsThere() {
        assertThat(Predicates.not("「初診料」の請求がある")).isEqualTo("「初診料」の請求がない");
    }
}
