package org.santei.engine.draft;

/** How grave a problem of a draft is. */
public enum Severity {
    /** The draft cannot be released. */
    ERROR,
    /** A person must have looked at it. */
    WARNING
}
