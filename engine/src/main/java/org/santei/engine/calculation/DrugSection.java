package org.santei.engine.calculation;

import org.jspecify.annotations.Nullable;
import org.santei.engine.facts.ClaimIndex;

/**
 * The parts of the fee schedule that pay drugs, by the sections of the claim (診療識別), and what each pays for a unit of
 * 15 yen or less. Above 15 yen all of them pay the same: {@link DrugPricing}.
 */
enum DrugSection {
    /** 在宅. */
    HOME_CARE("14", "C200 注1", false),
    /** 投薬: 内服 and 浸煎 per 剤 and day, 屯服 per time, 外用 per dispensing. */
    MEDICATION("2", "F200", true),
    /** 注射, per time. */
    INJECTION("3", "G100", true),
    /** 処置: all that was used at one time (第9部 通則 通知2). */
    TREATMENT("40", "J300 注1", false),
    /** 手術. */
    OPERATION("50", "K940 注1", false),
    /** 麻酔. */
    ANAESTHESIA("54", "L200 注1", false),
    /** 検査. */
    TEST("60", "D500 注1", false),
    /** 画像診断. */
    IMAGING("70", "E300 注1", false),
    /** リハビリテーション and 精神科専門療法. */
    OTHER("80", "H100 注1、I100 注1", false);

    /** The section of internal drugs (内服). */
    static final String INTERNAL = ClaimIndex.INTERNAL_DRUGS;

    private final String sections;
    private final String clause;
    private final boolean paysLeast;

    DrugSection(String sections, String clause, boolean paysLeast) {
        this.sections = sections;
        this.clause = clause;
        this.paysLeast = paysLeast;
    }

    /** The part that pays drugs of a section of the claim; {@code null} when no clause says so. */
    static @Nullable DrugSection of(String section) {
        for (DrugSection part : values()) {
            if (section.startsWith(part.sections)) {
                return part;
            }
        }
        return null;
    }

    /** Whether drugs of a section of the claim are internal ones (内服). */
    static boolean isInternal(String section) {
        return section.equals(INTERNAL);
    }

    /** The clause of the notice. */
    String clause() {
        return clause;
    }

    /** Whether a unit of 15 yen or less is one point; otherwise it is not paid. */
    boolean paysLeast() {
        return paysLeast;
    }
}
