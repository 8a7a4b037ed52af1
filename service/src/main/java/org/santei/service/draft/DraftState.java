package org.santei.service.draft;

import java.util.Locale;

/** Where a draft stands on its way to a release. */
public enum DraftState {
    /** It is written; only now its texts change. */
    EDITING("起草中"),
    /** It waits for approval. */
    SUBMITTED("決裁待ち"),
    /** Someone else than the author approved it. */
    APPROVED("承認済み"),
    /** Its rules are published. */
    RELEASED("公開済み"),
    /** It was given up, or its release was withdrawn before its day. */
    WITHDRAWN("取り下げ"),
    /** It was not approved. */
    REJECTED("差し戻し");

    private final String title;

    DraftState(String title) {
        this.title = title;
    }

    /** Its name for people, in Japanese. */
    public String title() {
        return title;
    }

    /** Its name in the database and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a word names. */
    static DraftState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
