package org.santei.engine.verification;

import java.util.Locale;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;

/**
 * A finding of a claim of a file.
 *
 * @param receipt number of the claim
 */
public record ClaimFinding(String receipt, Finding finding) {

    /** Whether it says that something is wrong: not what is undecided, nor what a person only has to look at. */
    public boolean isFault() {
        return finding.type() != FindingType.UNDECIDED && finding.type() != FindingType.TO_CHECK;
    }

    /** Claim, line, type, rule and code: how a page of known findings names it. */
    public String name() {
        return String.join(
                " | ",
                receipt,
                String.valueOf(finding.line()),
                finding.type().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.code().isEmpty() ? "–" : finding.code());
    }
}
