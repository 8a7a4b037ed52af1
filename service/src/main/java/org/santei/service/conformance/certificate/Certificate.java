package org.santei.service.conformance.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A certificate, and whether it still holds. */
@Schema(name = "ConformanceCertificate", description = "適合証明と、いま有効か")
public record Certificate(
        @Schema(description = "番号") UUID id,
        @Schema(description = "署名した内容") Statement statement,

        @Schema(description = "有効か。試験キットに新しい確かなケースができるか、確かなケースの期待する回答が変わると失効する")
        boolean valid,

        @Schema(description = "この版の、いまの試験キットの版") String kitVersionNow,
        @Schema(description = "新しくなったか変わった確かなケースの数。0 なら有効") int changedCases,
        @Schema(description = "その番号（20件まで）") List<String> changedNumbers,
        @Schema(description = "署名した鍵の名前（公開鍵の SHA-256）") String keyId,
        @JsonIgnore String file) {

    /** Whether it holds, in Japanese. */
    @JsonProperty("notice")
    @Schema(description = "有効か失効かを説明する文")
    public String notice() {
        return valid
                ? "有効です。この版の確かなケースは、発行したときから増えても変わってもいません。"
                : "失効しました。発行した後に、確かなケースが" + changedCases + "件、新しくなったか変わりました。いまの試験キット（" + kitVersionNow
                        + "）で実行し直してください。";
    }

    /** In one word, for the badge. */
    String word() {
        return valid ? statement.verdict() : "失効";
    }
}
