package org.santei.service.conformance.run;

import java.util.Locale;

/** Where a run stands. */
enum RunState {
    /** It waits for its turn. */
    QUEUED("待機中"),
    RUNNING("実行中"),
    /** It was given up; nothing of it stays. */
    CANCELLED("取り消し済み"),
    /** It could not be carried out; the reason says why. */
    FAILED("失敗"),
    DONE("完了");

    private final String title;

    RunState(String title) {
        this.title = title;
    }

    /** Its name for people, in Japanese. */
    String title() {
        return title;
    }

    /** Its name in the database and in answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more happens to it. */
    boolean isFinished() {
        return this == CANCELLED || this == FAILED || this == DONE;
    }
}
