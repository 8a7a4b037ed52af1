package org.santei.engine.explanation;

import java.util.List;
import java.util.stream.Collectors;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.Applicability;
import org.santei.feetables.DpcScope;
import org.santei.feetables.FacilityScope;
import org.santei.feetables.FeeItem;
import org.santei.feetables.SchemeScope;

/** Puts rows of the official tables that stand in the way of an act into words: what is the case, and what would have to be. */
final class WhyNotTables {

    private final WhyNotWords words;

    /** A predicate, and what would have to hold instead; empty when nothing can change it. */
    private record Said(String reason, String needed) {

        static Said of(String subject, String is, String shouldBe) {
            return new Said(subject + is, subject + shouldBe);
        }

        static Said of(String reason, String needed) {
            return new Said(reason, needed);
        }
    }

    WhyNotTables(WhyNotWords words) {
        this.words = words;
    }

    /**
     * A row that stands in the way.
     *
     * @param rule the rule that enforces it
     * @param because acts that the row sets against it and that are payable
     */
    Hindrance hindrance(String rule, TableHit hit, List<Act> because, Setting setting) {
        Said said = because.isEmpty() ? ofAct(hit, setting) : beside(hit.condition(), because);
        return new Hindrance(
                hit.limit() == TableHit.NO_LIMIT ? WhyNotObstacle.Kind.TABLE : WhyNotObstacle.Kind.LIMIT,
                said.reason(),
                said.needed().isEmpty() ? List.of() : List.of(said.needed()),
                List.of(),
                rule,
                hit.row(),
                List.of(),
                because,
                List.of());
    }

    /** Whether a row refuses an act because nothing carries it. */
    static boolean asksForBase(TableHit hit) {
        return switch (hit.condition()) {
            case NOTE_ADDITION,
                    ADDITION_WITHOUT_BASE,
                    GENERAL_AGE,
                    TIME_ADDITION,
                    ADDITION_COLUMN,
                    SHORTFALL_BASE,
                    JUDGEMENT,
                    SPECIMEN -> true;
            default -> false;
        };
    }

    private Said beside(TableCondition condition, List<Act> because) {
        String others = words.named(because);
        String bond = switch (condition) {
            case EXCLUSION_DAY -> "同じ日に算定できない";
            case EXCLUSION_MONTH -> "同じ月に算定できない";
            case EXCLUSION_OCCASION -> "同時に算定できない";
            case EXCLUSION_WEEK -> "同じ週に算定できない";
            case INCLUSION -> "この診療行為の費用を含む";
            case NOTE_SEQUENCE, STAY_ADDITION_NUMBER -> "どちらか一つだけを算定する";
            default -> "ともには算定できない";
        };
        return new Said(bond + others + "の請求がある", others + "の請求がない");
    }

    private Said ofAct(TableHit hit, Setting setting) {
        FeeItem item = hit.act().item();
        boolean stay = setting == Setting.INPATIENT;
        return switch (hit.condition()) {
            case SETTING ->
                item.applicability() == Applicability.INPATIENT
                        ? Said.of("入院外のレセプトである", "入院のレセプトである")
                        : Said.of("入院のレセプトである", "入院外のレセプトである");
            case SCHEME ->
                Said.of(
                        item.conditions().scheme() == SchemeScope.LATE_ELDERLY ? "後期高齢者医療" : "医療保険",
                        "のレセプトでない",
                        "のレセプトである");
            case DPC ->
                item.conditions().dpc() == DpcScope.INCLUDED
                        ? Said.of("この診療行為を包括する診断群分類（ＤＰＣ）のレセプトである", "診断群分類（ＤＰＣ）のレセプトでない")
                        : Said.of("診断群分類（ＤＰＣ）のレセプト", "でない", "である");
            case OBSERVATION -> Said.of("医療観察法の対象の別（入院・入院外の別を含む）が、診療行為の定めるもの", "でない", "である");
            case FACILITY_KIND -> facility(item.facilityScope());
            case BEDS -> Said.of("病床数が、診療行為の定める範囲に", "ない", "ある");
            case AREA -> Said.of("医療機関の地域加算の級地が" + item.conditions().area() + "級地", "でない", "である");
            case FACILITY_STANDARD -> Said.of("施設基準" + standards(item) + "に適合すると届け出て", "いない", "いる");
            case AGE -> Said.of("患者の年齢が" + ages(item), "の範囲にない", "の範囲にある");
            case DISEASE -> Said.of("診療行為が対象とする傷病名が、請求に", "ない", "ある");
            case DRUG -> Said.of("診療行為が対象とする医薬品が、請求に", "ない", "ある");
            case STEPS -> Said.of("数量データが、診療行為の定める下限に満たない", "数量データが、診療行為の定める下限以上である");
            case NOTE_ADDITION -> Said.of("この加算を注に定める診療行為（" + words.bases(hit.act()) + "）が、同じ剤に", "ない", "ある");
            case ADDITION_WITHOUT_BASE -> Said.of("加算の対象となる診療行為が、同じ剤に", "ない", "ある");
            case SPECIMEN -> Said.of("検体の検査が、同じ剤に", "ない", "ある");
            case GENERAL_AGE, TIME_ADDITION, ADDITION_COLUMN, SHORTFALL_BASE ->
                Said.of("この加算を算定できる診療行為の請求が", "ない", "ある");
            case JUDGEMENT -> Said.of("判断の対象となる検査の請求が、同じ月に", "ない", "ある");
            case STAY_ADDITION -> Said.of("その日の入院基本料に定める加算", "でない", "である");
            case EXCLUSION_WEEK -> Said.of("同じ週に算定できない診療行為の履歴が", "ある", "ない");
            case TREATMENT_DAYS -> Said.of("請求の回数が診療実日数を超える", "請求の回数が診療実日数を超えない");
            case COUNT_CAP, FREQUENCY -> Said.of("請求と履歴の回数が、算定できる回数を超える", "請求と履歴の回数が、算定できる回数を超えない");
            default -> Said.of("公式の表の「" + hit.condition().title() + "」の行に" + (stay ? "（入院）" : ""), "あたる", "あたらない");
        };
    }

    private static Said facility(FacilityScope scope) {
        return switch (scope) {
            case HOSPITAL -> Said.of("病院", "でない", "である");
            case CLINIC -> Said.of("診療所", "でない", "である");
            case ANY, SHORT_STAY_SURGERY_2, SHORT_STAY_SURGERY_3 -> Said.of("診断群分類（ＤＰＣ）のレセプトである", "診断群分類（ＤＰＣ）のレセプトでない");
        };
    }

    private String standards(FeeItem item) {
        return item.facilityStandards().groups().stream()
                .map(group -> group.stream()
                        .map(standard -> "「" + words.standard(standard) + "」")
                        .collect(Collectors.joining("又は")))
                .collect(Collectors.joining("、"));
    }

    private static String ages(FeeItem item) {
        String from = item.ages().lower().isNone() ? "" : item.ages().lower().words() + "以上";
        String until = item.ages().upper().isNone() ? "" : item.ages().upper().words() + "未満";
        return from + until;
    }
}
