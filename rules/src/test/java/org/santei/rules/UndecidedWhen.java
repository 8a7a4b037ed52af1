package org.santei.rules;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** When a rule for the official tables cannot be decided, in the words of docs/table-rules.md. */
final class UndecidedWhen {

    /** The claim always says what the row asks for. */
    static final String NEVER = "–";

    private static final String DAY = "`groups.days` is not told";
    private static final String SPECIAL = "the pair has 特例条件";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("COMMON-addition-base", NEVER),
            Map.entry("COMMON-note-addition", NEVER),
            Map.entry("COMMON-note-addition-sequence", NEVER),
            Map.entry("COMMON-general-age", NEVER),
            Map.entry("COMMON-time-addition", NEVER),
            Map.entry(
                    "COMMON-addition-column",
                    "the item may be of the month before (項番 that look at the month) and `history` does not reach there; 物価対応料 and its item"
                            + " differ in 項番133, whose values no specification at hand tells"),
            Map.entry("COMMON-specimen", NEVER),
            Map.entry("COMMON-age-addition", NEVER),
            Map.entry("COMMON-setting", NEVER),
            Map.entry("COMMON-scheme", "`scheme` is not told"),
            Map.entry("COMMON-dpc", NEVER),
            Map.entry("COMMON-observation", "`scheme` is not told"),
            Map.entry("COMMON-age", NEVER),
            Map.entry("COMMON-disease", "`diagnoses` is empty, or has a code that is in no table"),
            Map.entry("COMMON-drug", "a drug of the day is in no table, or a pharmacy gives the drugs"),
            Map.entry("COMMON-section", NEVER),
            Map.entry("COMMON-count-cap", NEVER),
            Map.entry("COMMON-count-check", NEVER),
            Map.entry("COMMON-treatment-days", "neither `treatmentDays` nor any `groups.days` is told"),
            Map.entry("COMMON-visit-days", NEVER + "; days that are not told are not counted"),
            Map.entry("COMMON-night-out", NEVER),
            Map.entry("COMMON-steps", NEVER),
            Map.entry("COMMON-steps-above", NEVER),
            Map.entry("COMMON-shortfall-base", NEVER),
            Map.entry("COMMON-shortfall-points", NEVER),
            Map.entry("COMMON-bundle", NEVER + "; a bundle whose points stand in no table leaves the points open"),
            Map.entry("COMMON-exclusion-day", DAY + ", or " + SPECIAL),
            Map.entry("COMMON-exclusion-month", SPECIAL),
            Map.entry("COMMON-exclusion-occasion", DAY + ", or " + SPECIAL),
            Map.entry(
                    "COMMON-exclusion-week",
                    DAY + ", " + SPECIAL
                            + ", or the week began in the month before and `history` does not reach there"),
            Map.entry("COMMON-inclusion", "the row has 特例条件"),
            Map.entry("COMMON-stay-addition", NEVER),
            Map.entry("COMMON-stay-addition-number", NEVER),
            Map.entry(
                    "COMMON-frequency",
                    "`history` does not reach as far back as the unit (`lookBacks`); `groups.days` or `stay` is not told; the unit is"
                            + " one that a claim does not tell (部位, 一連, 妊娠 …); the limit has 特例条件"),
            Map.entry(
                    "COMMON-secondary-operation",
                    "the pairs of the month are not at hand (before 2026-06); the pair says more of an operation than its code"
                            + " tells; no pair fits (別表第二 is not at hand); another share of the day may be of another"
                            + " field; "
                            + DAY),
            Map.entry("COMMON-secondary-note", NEVER),
            Map.entry("COMMON-operations-together", NEVER),
            Map.entry("COMMON-other-months", NEVER),
            Map.entry("COMMON-comment", NEVER),
            Map.entry("COMMON-facility-kind", "`facility.kind` is not told"),
            Map.entry("COMMON-beds", "`facility.licensedBeds` or `generalBeds`, as the column asks, is not told"),
            Map.entry("COMMON-area", "`facility.area` is not told"),
            Map.entry("COMMON-facility-standard", "`facility.standards` is not told"),
            Map.entry("COMMON-shortfall", "`facility.standards` is not told"),
            Map.entry(
                    "COMMON-judgement-fee", NEVER + "; nothing is earned where several fees fit or a standard decides"),
            Map.entry("COMMON-judgement", NEVER),
            Map.entry("COMMON-repeat", "the first and a later time stand in one line"),
            Map.entry("COMMON-outpatient-management", DAY));

    private UndecidedWhen() {}

    static Set<String> rules() {
        return WORDS.keySet();
    }

    static String of(String rule) {
        return Objects.requireNonNull(WORDS.get(rule), rule);
    }
}
