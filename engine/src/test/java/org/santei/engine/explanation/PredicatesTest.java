package org.santei.engine.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.language.処方;
import org.santei.engine.language.包括検査;
import org.santei.engine.language.合算薬剤料;
import org.santei.engine.language.問い;
import org.santei.engine.language.年齢加算表;
import org.santei.engine.language.明細;
import org.santei.engine.language.表該当;
import org.santei.engine.language.選定医薬品;

class PredicatesTest {

    private static Stream<問い> questions() {
        return Stream.of(明細.class, 処方.class, 合算薬剤料.class, 選定医薬品.class, 包括検査.class, 年齢加算表.class, 表該当.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(method -> method.getAnnotation(問い.class))
                .filter(question -> question != null);
    }

    @ParameterizedTest
    @CsvSource({
        "診療所である, 診療所であれば",
        "小児科を標榜していない, 小児科を標榜していなければ",
        "「６歳」の年齢に満たない, 「６歳」の年齢に満たなければ",
        "請求の回数が診療実日数を超える, 請求の回数が診療実日数を超えれば"
    })
    void aPredicateBecomesACondition(String predicate, String condition) {
        assertThat(Predicates.condition(predicate)).isEqualTo(condition);
    }

    /** Every question of the language can be made a condition, in both directions. */
    @Test
    void everyQuestionOfTheLanguageBecomesACondition() {
        assertThat(questions().flatMap(question -> Stream.of(question.肯定(), question.否定())))
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        predicate -> assertThat(Predicates.condition(predicate)).endsWith("ば"));
    }

    /** The opposite is what the language says itself, or means the same in other words. */
    @Test
    void theOppositeIsThatOfTheLanguage() {
        assertThat(questions()
                        .filter(question -> Predicates.opposite(question.肯定()).isPresent())
                        .filter(question -> !Predicates.opposite(question.肯定()).equals(Optional.of(question.否定())))
                        .map(question -> question.肯定() + "／"
                                + Predicates.opposite(question.肯定()).orElse(""))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "入院中の患者以外の患者である／入院中の患者以外の患者でない",
                        "数量データが「%s」以上である／数量データが「%s」以上でない",
                        "同じ月に「%s」を「%s」以上行っている／同じ月に「%s」を「%s」以上行っていない",
                        "同じ日に「%s」を「%s」を超えて行っている／同じ日に「%s」を「%s」を超えて行っていない",
                        "「%s」の日から起算して「%s」を超えている／「%s」の日から起算して「%s」を超えていない",
                        "「%s」の日の属する月から起算して「%s」を超えている／「%s」の日の属する月から起算して「%s」を超えていない",
                        "入院の日から起算して「%s」を超えている／入院の日から起算して「%s」を超えていない",
                        "同じ週の先に「%s」を「%s」以上行っている／同じ週の先に「%s」を「%s」以上行っていない",
                        "内服薬が「%s」以上である／内服薬が「%s」以上でない",
                        "「%s」を算定する病棟のある病院である／「%s」を算定する病棟のある病院でない",
                        "入院期間が「%s」を超えている／入院期間が「%s」を超えていない",
                        "悪性新生物その他の特定の疾患に罹患していない／悪性新生物その他の特定の疾患に罹患している",
                        "「%s」に入院日数を乗じた点数を超えている／「%s」に入院日数を乗じた点数を超えていない");
    }

    @Test
    void whatMustHoldIsListed() {
        assertThat(Predicates.required(List.of("診療所である", "請求がない"))).isEqualTo("診療所であること、請求がないことが必要です。");
    }

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
