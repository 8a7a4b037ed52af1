package org.santei.service.whatif;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API says of the parameters that suppose something. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = WhatIf.AS_OF,
        description = "この日までに公表された公式の表と規則だけで計算する（仮の計算。結果は保存しない）。その診療年月の表がまだ公表されていない日は 422（no-edition）で、はじめて分かる日を示す。",
        example = "2026-06-30",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = WhatIf.EDITION,
        description =
                "診療年月の版ではなく、この版で計算する（仮の計算。結果は保存しない）。" + "レセプトの日付と生年月日を同じ月数だけ動かし、その版の同じ名前の月（なければ日数の足りる最も近い月）のものとして計算する。",
        example = "2026-06",
        schema = @Schema(type = "string", pattern = "[0-9]{4}-[0-9]{2}"))
public @interface WhatIfParameters {}
