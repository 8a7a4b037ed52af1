package org.santei.service.security.key;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Role;

/**
 * A key as the API tells of it.
 *
 * @param key its text, in the answer that has made it; {@code null} in every other
 * @param id its name
 */
@Schema(name = "Key", description = "キー。秘密の部分は作ったときと交換したときだけ key にある")
record KeyAnswer(
        @Schema(
                types = {"string", "null"},
                description = "キーそのもの。この応答でだけ示す。ほかの応答では null")
        @Nullable
        String key,

        @Schema(description = "キーの番号。秘密ではない") String id,

        @Schema(description = "組織") String tenant,

        @Schema(description = "何のためのキーか") String name,

        @Schema(description = "役割") List<String> roles,

        @Schema(
                types = {"integer", "null"},
                description = "1分あたりの要求の上限。null なら既定の値")
        @Nullable
        Integer requestsPerMinute,

        @Schema(description = "作った時刻（UTC）") String createdAt,

        @Schema(description = "期限（UTC）") String expiresAt,

        @Schema(
                types = {"string", "null"},
                description = "最後に交換した時刻（UTC）")
        @Nullable
        String rotatedAt,

        @Schema(
                types = {"string", "null"},
                description = "交換前のキーが使える終わり（UTC）")
        @Nullable
        String previousUntil,

        @Schema(
                types = {"string", "null"},
                description = "最後に使われた日（UTC）")
        @Nullable
        String lastUsed,

        @Schema(
                types = {"string", "null"},
                description = "取り消した時刻（UTC）")
        @Nullable
        String revokedAt) {

    static KeyAnswer of(ApiKeys.Made made) {
        return of(made.key(), made.secret().text());
    }

    static KeyAnswer of(ApiKey key) {
        return of(key, null);
    }

    private static KeyAnswer of(ApiKey key, @Nullable String text) {
        return new KeyAnswer(
                text,
                key.id(),
                key.tenant(),
                key.name(),
                key.roles().stream().map(Role::word).sorted().toList(),
                key.requestsPerMinute(),
                key.createdAt().toString(),
                key.expiresAt().toString(),
                text(key.rotatedAt()),
                text(key.previousUntil()),
                text(key.lastUsed()),
                text(key.revokedAt()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
