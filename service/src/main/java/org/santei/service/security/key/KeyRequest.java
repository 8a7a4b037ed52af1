package org.santei.service.security.key;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a new key.
 *
 * @param name what it is for, 1 to 80 characters
 * @param roles what its caller may do
 * @param tenant whose claims its caller sees; the operator's own when absent
 * @param validDays how many days it is good, 1 to 366; 90 when absent
 * @param requestsPerMinute most requests in a minute, 1 to 10,000,000; the usual number when absent
 */
@Schema(
        name = "KeyRequest",
        description = "新しいキー",
        example = "{\"name\": \"レセプト審査システム\", \"roles\": [\"processor\"], \"validDays\": 90}")
record KeyRequest(
        @Schema(requiredMode = REQUIRED, description = "何のためのキーか。80字まで。監査記録に残る", example = "レセプト審査システム") @Nullable
        String name,

        @ArraySchema(
                arraySchema = @Schema(requiredMode = REQUIRED, description = "役割"),
                schema =
                        @Schema(
                                type = "string",
                                allowableValues = {"processor", "author", "approver", "vendor", "auditor", "operator"}))
        @Nullable
        List<String> roles,

        @Schema(description = "組織。英小文字・数字・ハイフン40字まで。なければ、作る人の組織", pattern = KeyReader.TENANT_FORM) @Nullable
        String tenant,

        @Schema(description = "有効な日数", minimum = "1", maximum = "366", defaultValue = "90") @Nullable
        Integer validDays,

        @Schema(description = "1分あたりの要求の上限。なければ santei.limits.requests-per-minute", minimum = "1", maximum = "10000000")
        @Nullable
        Integer requestsPerMinute) {}
