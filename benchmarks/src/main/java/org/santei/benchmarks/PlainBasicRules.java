package org.santei.benchmarks;

import java.util.List;
import org.santei.engine.language.区分;
import org.santei.engine.language.明細;
import org.santei.engine.language.時間区分;
import org.santei.engine.language.概念;
import org.santei.engine.language.答え;
import org.santei.engine.language.群明細;
import org.santei.engine.ledger.Stage;

/** Chapter A (初・再診料) of {@link PlainJavaRules}: the files of {@code rules/A-basic}. */
final class PlainBasicRules {

    private static final String INFANT = "乳幼児";
    private static final String TIME = "受診の時間区分（visits.timeClass）";
    private static final String KIND = "病院・診療所の別（facility.kind）";
    private static final String STANDARD = "施設基準 3522 の届出（facility.standards）";
    private static final String NOT_WITH_FIRST = "夜間・早朝等加算と併せて算定しない初診の加算";
    private static final String NOT_WITH_REVISIT = "夜間・早朝等加算と併せて算定しない再診の加算";
    private static final String REVISIT_WITH_MANAGEMENT = "外来管理加算の対象となる再診料";
    private static final String BY_TELEPHONE = "電話等再診料";

    /** A rule that awards an addition for the time of a visit. */
    private record Timed(String rule, String code, 時間区分 time) {}

    private static final List<Timed> FIRST_VISIT = List.of(
            new Timed("A000-N7-A1", "111000570", 時間区分.時間外),
            new Timed("A000-N7-A3", "111000670", 時間区分.休日),
            new Timed("A000-N7-A5", "111000770", 時間区分.深夜),
            new Timed("A000-N7-A7", "111000870", 時間区分.時間外特例));
    private static final List<Timed> FIRST_VISIT_INFANT = List.of(
            new Timed("A000-N7-A2", "111011970", 時間区分.時間外),
            new Timed("A000-N7-A4", "111012070", 時間区分.休日),
            new Timed("A000-N7-A6", "111012170", 時間区分.深夜),
            new Timed("A000-N7-A8", "111012270", 時間区分.時間外特例));
    private static final List<Timed> FIRST_VISIT_PAEDIATRIC = List.of(
            new Timed("A000-N8-A1", "111011570", 時間区分.小児科夜間),
            new Timed("A000-N8-A2", "111011670", 時間区分.小児科休日),
            new Timed("A000-N8-A3", "111011770", 時間区分.小児科深夜));
    private static final Timed FIRST_VISIT_EARLY = new Timed("A000-N9", "111012470", 時間区分.夜間早朝等);

    private static final List<Timed> REVISIT = List.of(
            new Timed("A001-N5-A1", "112001110", 時間区分.時間外),
            new Timed("A001-N5-A3", "112001210", 時間区分.休日),
            new Timed("A001-N5-A5", "112001310", 時間区分.深夜),
            new Timed("A001-N5-A7", "112001410", 時間区分.時間外特例));
    private static final List<Timed> REVISIT_INFANT = List.of(
            new Timed("A001-N5-A2", "112014770", 時間区分.時間外),
            new Timed("A001-N5-A4", "112014870", 時間区分.休日),
            new Timed("A001-N5-A6", "112014970", 時間区分.深夜),
            new Timed("A001-N5-A8", "112015070", 時間区分.時間外特例));
    private static final List<Timed> REVISIT_PAEDIATRIC = List.of(
            new Timed("A001-N6-A1", "112014170", 時間区分.小児科夜間),
            new Timed("A001-N6-A2", "112014270", 時間区分.小児科休日),
            new Timed("A001-N6-A3", "112014370", 時間区分.小児科深夜));
    private static final Timed REVISIT_EARLY = new Timed("A001-N7", "112015570", 時間区分.夜間早朝等);

    private PlainBasicRules() {}

    /** Finds the files that speak of a set. */
    static void judge(Stage stage, 群明細 act) {
        switch (act.get群()) {
            case "初診料" -> {
                firstVisit(stage, act);
                if (stage == Stage.AWARD) {
                    firstVisitTimes(act);
                }
            }
            case "初診料の時間外等加算", "夜間・早朝等加算（初診）" -> firstVisit(stage, act);
            case "再診料" -> {
                revisit(stage, act);
                if (stage == Stage.AWARD) {
                    revisitTimes(act);
                }
            }
            case "再診料の時間外等加算", "夜間・早朝等加算（再診）" -> revisit(stage, act);
            case REVISIT_WITH_MANAGEMENT -> outpatientManagement(act);
            default -> {
                // No rule of this chapter names it.
            }
        }
    }

    /** A000-first-visit.2020-04.drl. */
    private static void firstVisit(Stage stage, 群明細 act) {
        if (stage == Stage.EXCLUDE) {
            if (act.同日に実施(NOT_WITH_FIRST)) {
                act.同日算定しない("A000-N9-X1", NOT_WITH_FIRST);
            }
        } else if (!act.get群().equals("初診料")) {
            act.認定する("A000-N7", 概念.時間外等の初診);
        } else if (stage == Stage.CLASSIFY) {
            classify(act, "A000-N6-A1", 概念.時間外等の初診);
        } else {
            act.算定する("A000");
            infant(act, "A000-N6", "111000370", 概念.時間外等の初診);
            if (PlainJavaRules.holds(act, "A000-N10", "111013770", STANDARD, act.届出あり("3522"))) {
                act.加算する("A000-N10", "111013770");
            }
        }
    }

    /** A000-time-additions.2020-04.drl. */
    private static void firstVisitTimes(群明細 act) {
        if (act.年齢未満(INFANT)) {
            byTime(act, FIRST_VISIT_INFANT);
            paediatric(act, FIRST_VISIT_PAEDIATRIC);
        } else {
            byTime(act, FIRST_VISIT);
        }
        add(act, FIRST_VISIT_EARLY, KIND, act.診療所());
    }

    /** A001-revisit.2020-04.drl. */
    private static void revisit(Stage stage, 群明細 act) {
        if (stage == Stage.EXCLUDE) {
            if (act.同日に実施(NOT_WITH_REVISIT)) {
                act.同日算定しない("A001-N7-X1", NOT_WITH_REVISIT);
            }
        } else if (!act.get群().equals("再診料")) {
            act.認定する("A001-N5", 概念.時間外等の再診);
        } else if (stage == Stage.CLASSIFY) {
            classify(act, "A001-N4-A1", 概念.時間外等の再診);
        } else {
            act.算定する("A001");
            infant(act, "A001-N4", "112000970", 概念.時間外等の再診);
        }
    }

    /** A001-time-additions.2020-04.drl. */
    private static void revisitTimes(群明細 act) {
        if (act.年齢未満(INFANT)) {
            byTime(act, REVISIT_INFANT);
            paediatric(act, REVISIT_PAEDIATRIC);
        } else {
            byTime(act, REVISIT);
        }
        add(act, REVISIT_EARLY, KIND, act.診療所());
    }

    private static void classify(群明細 act, String rule, 概念 concept) {
        答え regular = act.時間区分が(時間区分.診療時間内);
        答え early = act.時間区分が(時間区分.夜間早朝等);
        if (regular == 答え.不明 || early == 答え.不明) {
            act.認定する(rule, concept, TIME);
        } else if (regular == 答え.いいえ && early == 答え.いいえ) {
            act.認定する(rule, concept);
        }
    }

    private static void infant(群明細 act, String rule, String code, 概念 concept) {
        if (act.年齢未満(INFANT)) {
            答え answer = act.認定済み(concept);
            if (answer == 答え.不明) {
                act.判定できない(rule, code, act.認定に必要な事実(concept));
            } else if (answer == 答え.いいえ) {
                act.加算する(rule, code);
            }
        }
    }

    /** A001-outpatient-management.2020-04.drl, the rule about the revisit. */
    private static void outpatientManagement(群明細 act) {
        if (act.入院外() && !act.外来管理加算を妨げる行為あり()) {
            act.付随して算定する("A001-N8", "112011010");
        }
    }

    /** A001-outpatient-management.2020-04.drl, the rules about the billed addition. */
    static void outpatientManagement(明細 act) {
        if (!act.getコード().equals("112011010")) {
            return;
        }
        notBeside(act, "A001-N8-X1", 区分.処置);
        notBeside(act, "A001-N8-X2", 区分.手術);
        notBeside(act, "A001-N8-X3", 区分.リハビリテーション);
        notBeside(act, "A001-N8-X4", 区分.精神科専門療法);
        notBeside(act, "A001-N8-X5", 区分.麻酔);
        notBeside(act, "A001-N8-X6", 区分.放射線治療);
        notBeside(act, "A001-N8-X7", 区分.検査);
        if (act.同日に実施(BY_TELEPHONE) && !act.同日に実施(REVISIT_WITH_MANAGEMENT)) {
            act.同日算定しない("A001-N9-X1", BY_TELEPHONE);
        }
    }

    private static void notBeside(明細 act, String rule, 区分 part) {
        if (act.外来管理加算を妨げる行為(part)) {
            act.算定しない(rule, part);
        }
    }

    private static void byTime(群明細 act, List<Timed> additions) {
        for (int i = 0; i < additions.size(); i++) {
            Timed addition = additions.get(i);
            if (PlainJavaRules.holds(act, addition.rule(), addition.code(), TIME, act.時間区分が(addition.time()))) {
                act.加算する(addition.rule(), addition.code());
            }
        }
    }

    private static void paediatric(群明細 act, List<Timed> additions) {
        答え paediatrics = act.小児科を標榜();
        for (int i = 0; i < additions.size(); i++) {
            add(act, additions.get(i), PlainJavaRules.PAEDIATRICS, paediatrics);
        }
    }

    private static void add(群明細 act, Timed addition, String name, 答え facility) {
        答え time = act.時間区分が(addition.time());
        if (PlainJavaRules.holds(act, addition.rule(), addition.code(), name, facility, TIME, time)) {
            act.加算する(addition.rule(), addition.code());
        }
    }
}
