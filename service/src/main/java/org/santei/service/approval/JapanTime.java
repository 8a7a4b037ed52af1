package org.santei.service.approval;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as people in Japan read them: {@code 2026-12-01 09:00}. */
final class JapanTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private JapanTime() {}

    static String of(Instant moment) {
        return FORM.format(moment);
    }
}
