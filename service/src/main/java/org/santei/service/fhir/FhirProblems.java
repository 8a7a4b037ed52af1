package org.santei.service.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemForm;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Problems of requests under {@code /fhir}, as an OperationOutcome. */
@Component
final class FhirProblems implements ProblemForm {

    private static final MediaType TYPE = MediaType.parseMediaType(FhirFormat.MEDIA_TYPE);

    @Override
    public boolean isFor(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/fhir/");
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public String write(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        OperationOutcome outcome = new OperationOutcome();
        List<FieldError> errors =
                problem.errors().isEmpty() ? List.of(new FieldError("", problem.detail())) : problem.errors();
        for (FieldError error : errors) {
            OperationOutcome.OperationOutcomeIssueComponent issue = outcome.addIssue()
                    .setSeverity(problem.status() >= 500 ? IssueSeverity.FATAL : IssueSeverity.ERROR)
                    .setCode(code(problem.status(), problem.type()))
                    .setDetails(details(problem, error.message()));
            if (!error.field().isEmpty()) {
                issue.addExpression(error.field());
            }
        }
        return FhirFormat.write(outcome);
    }

    private static CodeableConcept details(Problem problem, String message) {
        String name = problem.type().substring(problem.type().lastIndexOf(':') + 1);
        return new CodeableConcept()
                .addCoding(
                        new Coding().setSystem(Systems.PROBLEMS).setCode(name).setDisplay(problem.title()))
                .setText(message);
    }

    private static IssueType code(int status, String type) {
        if (type.endsWith(":not-supported")) {
            return IssueType.NOTSUPPORTED;
        }
        return switch (status) {
            case 400 -> IssueType.STRUCTURE;
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409 -> IssueType.CONFLICT;
            case 413 -> IssueType.TOOLONG;
            case 422 -> IssueType.INVALID;
            case 429 -> IssueType.THROTTLED;
            case 503 -> IssueType.TRANSIENT;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.PROCESSING;
        };
    }
}
