package org.santei.service.security;

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
    OPERATOR
}
