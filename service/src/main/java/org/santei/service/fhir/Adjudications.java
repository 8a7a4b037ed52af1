package org.santei.service.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.ClaimResponse.AdjudicationComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Money;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.Outcome;

/** Single adjudications: what is said of a line, a group or a claim. */
final class Adjudications {

    private static final String YEN = "JPY";

    private Adjudications() {}

    /** An amount of yen. */
    static Money yen(long yen) {
        return new Money().setValue(BigDecimal.valueOf(yen)).setCurrency(YEN);
    }

    /** One of our own categories with a number, such as points. */
    static AdjudicationComponent value(String category, long value) {
        return new AdjudicationComponent()
                .setCategory(Codes.concept(Vocabulary.ADJUDICATION, category))
                .setValue(BigDecimal.valueOf(value));
    }

    /** One of our own categories with an amount of yen. */
    static AdjudicationComponent amount(String category, long yen) {
        return new AdjudicationComponent()
                .setCategory(Codes.concept(Vocabulary.ADJUDICATION, category))
                .setAmount(yen(yen));
    }

    /** A category of HL7 with an amount of yen. */
    static AdjudicationComponent standard(String category, long yen) {
        return new AdjudicationComponent()
                .setCategory(Codes.concept(Systems.HL7_ADJUDICATION, category))
                .setAmount(yen(yen));
    }

    /**
     * What became of something.
     *
     * @param rule id of the rule that decided; {@code null} for a group
     * @param sentence why, in Japanese; empty when there is nothing to say
     */
    static AdjudicationComponent outcome(Outcome outcome, @Nullable String rule, String sentence) {
        CodeableConcept reason = Codes.concept(Vocabulary.OUTCOME, Vocabulary.code(outcome));
        if (rule != null && !rule.isEmpty()) {
            reason.addCoding(new Coding().setSystem(Systems.RULES).setCode(rule));
        }
        if (!sentence.isEmpty()) {
            reason.setText(sentence);
        }
        return new AdjudicationComponent()
                .setCategory(Codes.concept(Vocabulary.ADJUDICATION, "outcome"))
                .setReason(reason);
    }

    /** What a person should see, with the yen at stake where they are known. */
    static AdjudicationComponent finding(Finding finding) {
        AdjudicationComponent adjudication = new AdjudicationComponent()
                .setCategory(Codes.concept(Vocabulary.ADJUDICATION, "finding"))
                .setReason(reason(finding));
        if (finding.yen() != null) {
            adjudication.setAmount(yen(finding.yen()));
        }
        return adjudication;
    }

    /** The type of a finding, the rule that found it and what it says. */
    static CodeableConcept reason(Finding finding) {
        CodeableConcept reason = Codes.concept(Vocabulary.FINDING, Vocabulary.code(finding.type()));
        if (!finding.rule().isEmpty()) {
            Coding rule = new Coding().setSystem(Systems.RULES).setCode(finding.rule());
            if (!finding.source().isBlank()) {
                rule.setDisplay(finding.source());
            }
            reason.addCoding(rule);
        }
        return reason.setText(finding.message());
    }
}
