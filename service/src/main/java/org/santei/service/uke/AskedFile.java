package org.santei.service.uke;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.ClaimService;
import org.santei.service.explanation.Wanted;
import org.santei.service.web.Parameters;
import org.santei.service.whatif.WhatIf;

/**
 * What a request asks of the claims of a file.
 *
 * @param input how they are taken
 * @param keep whether answers are kept; those to questions of what if never are
 * @param wanted how answers are explained
 * @param whatIf what is supposed
 */
record AskedFile(ClaimService.Input input, boolean keep, Wanted wanted, WhatIf whatIf) {

    private static final List<String> SWITCH = List.of("false", "true");

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "strip", SWITCH, "acts", SWITCH, "store", List.of("default", "none"), Wanted.PARAMETER, Wanted.VALUES);

    /**
     * What the parameters of a request say.
     *
     * @throws org.santei.service.problem.ProblemException with every parameter that is wrong
     */
    static AskedFile of(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request, PARAMETERS, WhatIf.PARAMETERS);
        WhatIf whatIf = WhatIf.of(request);
        ClaimService.Input input =
                parameters.is("acts", "true") ? ClaimService.Input.ACTS : ClaimService.Input.AS_BILLED;
        return new AskedFile(
                parameters.is("strip", "true") ? input.stripped() : input,
                whatIf.isNothing() && !parameters.is("store", "none"),
                Wanted.of(request, parameters),
                whatIf);
    }
}
