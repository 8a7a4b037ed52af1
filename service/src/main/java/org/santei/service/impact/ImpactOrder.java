package org.santei.service.impact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be held against what.
 *
 * @param corpus the claims
 * @param claims how many of the synthetic mix; of stored claims the most, at least 1
 * @param seed which of the many synthetic mixes
 * @param from first month of stored claims, {@code YYYY-MM}; {@code null} for the synthetic mix
 * @param until last month of stored claims; {@code null} for the synthetic mix
 * @param before name of the edition before; {@code null} for a draft
 * @param after name of the edition after; {@code null} for a draft
 * @param draft number of the draft; {@code null} for two editions in force
 * @param month month in which the claims of a draft are calculated, {@code YYYY-MM}; {@code null} for two editions, and as
 *     long as it is not known when the draft begins
 * @param input how claims are taken; {@code null} for stored claims as they were taken
 */
record ImpactOrder(
        CorpusKind corpus,
        int claims,
        int seed,
        @Nullable String from,
        @Nullable String until,
        @Nullable String before,
        @Nullable String after,
        @Nullable UUID draft,
        @Nullable String month,
        @Nullable TakenAs input) {

    /** Most claims of a corpus. */
    static final int MOST_CLAIMS = 1_000_000;

    /** Which claims. */
    enum CorpusKind {
        /** The synthetic national mix. */
        SYNTHETIC,
        /** The claims of the tenant's kept calculations. */
        STORED
    }

    /** How claims are taken. */
    enum TakenAs {
        /** Calculated from what was done. */
        CALCULATED,
        /** Calculated from base acts alone. */
        ACTS,
        /** Verified as billed, without points of the claim. */
        STRIPPED
    }

    /** The same with the month of a draft. */
    ImpactOrder withMonth(String newMonth) {
        return new ImpactOrder(corpus, claims, seed, from, until, before, after, draft, newMonth, input);
    }

    /** The corpus in words, in Japanese. */
    String corpusTitle() {
        return corpus == CorpusKind.SYNTHETIC
                ? "合成した全国の構成 " + String.format("%,d", claims) + "件（種 " + seed + "）"
                : "保存されたレセプト（" + from + "～" + until + " 診療分）";
    }

    /** The change in words, in Japanese. */
    String changeTitle() {
        return draft == null ? before + " の版から " + after + " の版へ" : "案（" + month + " 診療分）";
    }
}
