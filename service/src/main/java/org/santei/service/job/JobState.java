package org.santei.service.job;

import java.util.Locale;

/** What a job is doing. */
enum JobState {
    /** It waits for its turn. */
    QUEUED("待機中"),
    /** Parts of it are calculated. */
    RUNNING("実行中"),
    /** Nothing is calculated until it is resumed. */
    PAUSED("一時停止中"),
    /** It was given up; what was calculated stays. */
    CANCELLED("取り消し済み"),
    /** The file could not be read to its end; what was calculated stays. */
    FAILED("失敗"),
    /** Every claim has its result. */
    DONE("完了");

    private final String title;

    JobState(String title) {
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

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing more happens to it. */
    boolean isFinished() {
        return this == CANCELLED || this == FAILED || this == DONE;
    }
}
