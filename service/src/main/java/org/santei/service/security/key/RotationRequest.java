package org.santei.service.security.key;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the secret of a key is exchanged.
 *
 * @param graceHours how many hours the secret of before is good too, 0 to 168; 24 when absent
 * @param validDays how many days the key is good from now on, 1 to 366; as long as before when absent
 */
@Schema(name = "KeyRotation", description = "キーの交換")
record RotationRequest(
        @Schema(description = "交換前のキーも使える時間", minimum = "0", maximum = "168", defaultValue = "24") @Nullable
        Integer graceHours,

        @Schema(description = "いまから有効な日数。なければ、交換前の期限のまま", minimum = "1", maximum = "366") @Nullable
        Integer validDays) {}
