package org.santei.service.copayment;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.santei.engine.copayment.FundTables;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.SpecialTerms;
import org.santei.feetables.store.DataFolder;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;
import org.springframework.stereotype.Component;

/** Reads one patient's month from JSON and says everything that is wrong with it. Safe for use by many threads. */
@Component
final class CopaymentReader {

    private final HighCostLimits limits;
    private final InsuranceLaws laws;
    private final SpecialTerms specials;
    private final FundTables tables;

    CopaymentReader(HighCostLimits limits, InsuranceLaws laws, SpecialTerms specials, FundTables tables) {
        this.limits = limits;
        this.laws = laws;
        this.specials = specials;
        this.tables = tables;
    }

    /**
     * The month of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no month; with every field that is wrong
     */
    AskedMonth read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        CopaymentRequest request = new CopaymentRequestReader(errors, IncomeLabels.all(limits), specials.names())
                .read(StrictJson.read(json, "患者の1か月"));
        if (request != null) {
            CopaymentChecks.check(request, limits, specials, laws, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_COPAYMENT);
        CopaymentRequest checked = Objects.requireNonNull(request);
        String input = DataFolder.sha256(AnswerJson.line(checked).getBytes(StandardCharsets.UTF_8));
        return new CopaymentMapper(checked, limits, specials, laws, tables).map(input);
    }
}
