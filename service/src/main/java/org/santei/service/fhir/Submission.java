package org.santei.service.fhir;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.Place;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Claim that was sent, and the claim that it is.
 *
 * @param resource the Claim of FHIR
 * @param path its FHIRPath in what was sent
 * @param claim the claim that is calculated
 * @param places where each field of it stood
 */
record Submission(Claim resource, String path, org.santei.engine.claim.Claim claim, Places places) {

    private static final String PARAMETER = "resource";

    /**
     * Reads what was sent: a Claim, a Bundle whose first Claim is meant, or Parameters with either as {@code resource}.
     *
     * @throws ProblemException with everything that is wrong, by FHIRPath
     */
    static Submission read(byte[] json, ClaimReader reader) {
        Resource root = FhirFormat.read(json);
        FieldErrors errors = new FieldErrors();
        if (root instanceof Parameters parameters) {
            for (int i = 0; i < parameters.getParameter().size(); i++) {
                Parameters.ParametersParameterComponent parameter =
                        parameters.getParameter().get(i);
                if (PARAMETER.equals(parameter.getName()) && parameter.hasResource()) {
                    return of(parameter.getResource(), "Parameters.parameter[" + i + "].resource", reader, errors);
                }
            }
            throw none("Parameters.parameter");
        }
        return of(root, root.fhirType(), reader, errors);
    }

    private static Submission of(Resource resource, String path, ClaimReader reader, FieldErrors errors) {
        Bundle bundle = resource instanceof Bundle around ? around : null;
        References references = new References(bundle, path);
        References.Found<Claim> found = found(resource, path, references);
        if (found == null) {
            throw none(path);
        }
        use(found);
        Places places = new Places();
        ObjectNode document = new ClaimMapping(references, errors).map(found, places);
        FieldErrors ofClaim = new FieldErrors();
        org.santei.engine.claim.Claim claim = reader.read(document, Place.DOCUMENT, ofClaim);
        errors.addAll(ofClaim, places::of);
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return new Submission(found.resource(), found.path(), Objects.requireNonNull(claim), places);
    }

    private static References.@Nullable Found<Claim> found(Resource resource, String path, References references) {
        if (resource instanceof Claim claim) {
            return new References.Found<>(claim, path);
        }
        List<References.Found<Claim>> claims = references.claims();
        return claims.isEmpty() ? null : claims.get(0);
    }

    private static void use(References.Found<Claim> found) {
        if (found.resource().getUse() == Claim.Use.PREAUTHORIZATION) {
            String message = "事前承認（preauthorization）には対応していません。claim か predetermination を指定してください。";
            throw new ProblemException(
                    ProblemType.NOT_SUPPORTED, message, List.of(new FieldError(found.path() + ".use", message)));
        }
    }

    private static ProblemException none(String path) {
        String message = "Claim がありません。Claim、または最初の Claim を計算する Bundle を送ってください。";
        return new ProblemException(ProblemType.INVALID_FHIR, message, List.of(new FieldError(path, message)));
    }
}
