package org.santei.service.security.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Entries of the audit log, as the description of the API shows them.
 *
 * @param entries newest first
 * @param next what to ask for as {@code before} to get more; {@code null} when there is no more
 */
@Schema(name = "AuditPage", description = "監査記録の一部")
record AuditPage(
        @Schema(description = "新しい順") List<Kept> entries,

        @Schema(
                types = {"integer", "null"},
                description = "続きを取り出すときの before。続きがなければ null")
        @Nullable
        Long next) {

    /**
     * An entry with its hash.
     *
     * @param entry what happened
     * @param hash SHA-256 of the hash before it and of the letters of entry, hexadecimal
     */
    @Schema(name = "KeptAuditEntry", description = "監査記録とそのハッシュ")
    record Kept(
            @Schema(description = "できごと") Event entry,

            @Schema(description = "前の記録のハッシュと entry の文字列の SHA-256")
            String hash) {}

    /**
     * What happened.
     *
     * @param seq its number, from 1 without gaps in the whole service
     * @param at when, in UTC
     * @param tenant whom it concerns
     * @param actorTenant tenant of who did it
     * @param actor name of the key or user that did it
     * @param action what was done, such as {@code key.created}
     * @param object what it was done to
     * @param facts more, by name
     */
    @Schema(name = "AuditEntry", description = "できごと。レセプトの内容と患者の情報はない")
    record Event(
            @Schema(description = "番号。サービス全体で1から抜けなく続く") long seq,
            @Schema(description = "時刻（UTC）") String at,
            @Schema(description = "関わる組織") String tenant,
            @Schema(description = "行った者の組織") String actorTenant,
            @Schema(description = "行った者（キーまたは利用者の名前）") String actor,

            @Schema(description = "行ったこと", example = "key.created")
            String action,

            @Schema(description = "対象の番号") String object,
            @Schema(description = "詳しいこと") Map<String, String> facts) {}
}
