package org.santei.service.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do; a caller may have several. */
public enum Role {
    /** Calculates claims and reads what was calculated (審査・請求の事務). */
    PROCESSOR,
    /** Writes drafts of rules (規則の起草). */
    AUTHOR,
    /** Approves drafts of others (規則の承認). */
    APPROVER,
    /** Validates software against an edition (ベンダー). */
    VENDOR,
    /** Reads the audit log (監査). */
    AUDITOR,
    /** Runs the service: keys, backups, retention (運用). Sees no claim. */
    OPERATOR;

    /** The role in lower case, as keys, tokens and answers name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word names; empty when none does. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
