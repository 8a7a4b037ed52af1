package org.santei.service.copayment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.santei.engine.calculation.EngineBuild;
import org.santei.feetables.copayment.CopaymentFiles;

/**
 * What the answer to a household or a year rests on.
 *
 * @param tables hash of the tables of what patients pay
 * @param engine version of the program
 * @param input hash of what was asked
 */
@Schema(name = "BenefitProof", description = "計算が依拠したもの。すべて同じなら、結果も同じです。")
record BenefitProof(
        @Schema(description = "患者負担の表のハッシュ") String tables,

        @Schema(description = "計算したプログラムの版") String engine,

        @Schema(description = "送られた内容のハッシュ") String input) {

    /** Of a request with this hash. */
    static BenefitProof of(String input) {
        return new BenefitProof(CopaymentFiles.HASH, EngineBuild.VERSION, input);
    }
}
