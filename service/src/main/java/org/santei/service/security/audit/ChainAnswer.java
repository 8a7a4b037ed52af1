package org.santei.service.security.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit log is as it was written.
 *
 * @param ok whether every entry holds
 * @param entries how many entries hold, from the first
 * @param hash the hash of the last entry that holds; noted elsewhere, it proves later that none was cut off
 * @param firstBroken number of the first entry that does not hold; {@code null} when all do
 */
@Schema(name = "AuditChain", description = "監査記録が書かれたときのままか")
record ChainAnswer(
        @Schema(description = "すべての記録が書かれたときのままか") boolean ok,

        @Schema(description = "はじめから続けて確かめられた記録の数") long entries,

        @Schema(description = "確かめられた最後の記録のハッシュ。別の場所に控えておくと、あとで末尾が切り取られていないことも確かめられる")
        String hash,

        @Schema(
                types = {"integer", "null"},
                description = "書かれたときのままでない最初の記録の番号。なければ null")
        @Nullable
        Long firstBroken) {}
