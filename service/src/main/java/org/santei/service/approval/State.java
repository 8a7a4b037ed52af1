package org.santei.service.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.service.release.Published;

/** Where a publication stands on a day. */
enum State {
    SCHEDULED("公表日を待っている"),
    IN_FORCE("回答に使っている"),
    SUPERSEDED("後の公表に置き換わった"),
    WITHDRAWN("取り下げた");

    private final String title;

    State(String title) {
        this.title = title;
    }

    /** In words, in Japanese. */
    public String title() {
        return title;
    }

    /** Its name in answers. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * That of a publication.
     *
     * @param inForce the releases that answer now
     */
    static State of(Published published, LocalDate today, List<ReleaseName> inForce) {
        if (published.isWithdrawn()) {
            return WITHDRAWN;
        }
        if (published.isScheduled(today)) {
            return SCHEDULED;
        }
        return published.releases().stream().anyMatch(inForce::contains) ? IN_FORCE : SUPERSEDED;
    }
}
