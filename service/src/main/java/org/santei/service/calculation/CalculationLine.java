package org.santei.service.calculation;

import io.swagger.v3.oas.annotations.media.Schema;
import org.santei.engine.calculation.Calculation;
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.whatif.WhatIfAnswer;

/** What the description of the API calls one line of an answer to many. */
@Schema(
        name = "CalculationLine",
        description = "計算できたレセプト1件。保存したときは id がある",
        allOf = {Calculation.class, ExplainedAnswer.class, AnsweredClaim.KeptAs.class})
interface CalculationLine {

    /** The same when something was supposed. */
    @Schema(
            name = "SupposedCalculation",
            description = "仮の計算（asOf または edition）の結果",
            allOf = {Calculation.class, ExplainedAnswer.class, WhatIfAnswer.class})
    interface Supposed {}

    /** The answer to one claim. */
    @Schema(
            name = "ExplainedCalculation",
            description = "計算の結果。explain を指定したときは explanation がある",
            allOf = {Calculation.class, ExplainedAnswer.class})
    interface Explained {}
}
