package org.santei.service.copayment;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
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

    private final CopaymentData data;

    CopaymentReader(CopaymentData data) {
        this.data = data;
    }

    /**
     * The month of a JSON document.
     *
     * @throws ProblemException when it is no JSON, or no month; with every field that is wrong
     */
    AskedMonth read(byte[] json) {
        FieldErrors errors = new FieldErrors();
        CopaymentRequest request = new CopaymentRequestReader(
                        errors, IncomeLabels.all(data.limits()), data.specials().names())
                .read(StrictJson.read(json, "患者の1か月"));
        if (request != null) {
            CopaymentChecks.check(request, data, errors);
        }
        errors.throwIfAny(ProblemType.INVALID_COPAYMENT);
        CopaymentRequest checked = Objects.requireNonNull(request);
        String input = DataFolder.sha256(AnswerJson.line(checked).getBytes(StandardCharsets.UTF_8));
        return new CopaymentMapper(checked, data).map(input);
    }
}
