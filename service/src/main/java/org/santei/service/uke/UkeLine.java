package org.santei.service.uke;

import io.swagger.v3.oas.annotations.media.Schema;
import org.santei.engine.calculation.Calculation;
import org.santei.service.json.ExplainedAnswer;
import org.santei.service.whatif.WhatIfAnswer;

/** What the description of the API calls one line of the answer to a file. */
@Schema(
        name = "UkeLine",
        description = "計算できたレセプト1件",
        allOf = {Calculation.class, ExplainedAnswer.class})
interface UkeLine {

    /** The same when something was supposed. */
    @Schema(
            name = "SupposedUkeLine",
            description = "仮の計算（asOf または edition）の結果",
            allOf = {Calculation.class, ExplainedAnswer.class, WhatIfAnswer.class})
    interface Supposed {}
}
