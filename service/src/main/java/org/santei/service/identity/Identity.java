package org.santei.service.identity;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who a patient is.
 *
 * @param name the name
 * @param number a number that tells who the patient is, such as that of the chart or of the insured
 */
@Schema(name = "Identity", description = "患者の氏名と番号")
record Identity(
        @Schema(requiredMode = REQUIRED, description = "氏名", example = "算定 花子") @Nullable
        String name,

        @Schema(description = "患者の番号（カルテ番号、被保険者番号など）", example = "1234567") @Nullable
        String number) {

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "Identity";
    }
}
