package org.santei.service.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.explanation.Explanation;

/**
 * What is to be done with a file.
 *
 * @param format what its lines are
 * @param input how its claims are taken
 * @param detail how much is explained; {@code null} for nothing
 */
record JobOrder(Format format, ClaimService.Input input, Explanation.@Nullable Detail detail) {

    /** What the lines of a file are. */
    enum Format {
        /** Records of claims (レセプト電算処理システム). */
        UKE,
        /** A claim as JSON on each line. */
        NDJSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the answers say what the figures of the file should be. */
    boolean corrects() {
        return format == Format.UKE && (input == ClaimService.Input.AS_BILLED || input == ClaimService.Input.STRIPPED);
    }

    String inputWord() {
        return input.name().toLowerCase(Locale.ROOT);
    }

    String explainWord() {
        return detail == null ? "none" : detail.name().toLowerCase(Locale.ROOT);
    }

    static JobOrder of(String format, String input, String explain) {
        return new JobOrder(
                Format.valueOf(format.toUpperCase(Locale.ROOT)),
                ClaimService.Input.valueOf(input.toUpperCase(Locale.ROOT)),
                explain.equals("none") ? null : Explanation.Detail.valueOf(explain.toUpperCase(Locale.ROOT)));
    }
}
