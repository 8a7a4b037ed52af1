package org.santei.service.fhir;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Turns the days of an item into the days of a group. */
final class ServiceDays {

    private static final int LONGEST_MONTH = 31;

    private final FieldErrors errors;
    private final ExtensionReader extensions;
    private final String month;

    /**
     * @param month the month of the claim, {@code YYYY-MM}
     */
    ServiceDays(FieldErrors errors, ExtensionReader extensions, String month) {
        this.errors = errors;
        this.extensions = extensions;
        this.month = month;
    }

    /** Writes the days as far as the item tells them. */
    void map(Claim.ItemComponent item, String where, Placed group) {
        int said = ofExtensions(item, where, group);
        if (said > 0 && item.hasServiced()) {
            errors.add(where + ".serviced", "日は serviced か " + Extensions.SERVICE_DAY.url() + " 拡張のどちらかに書いてください。");
        } else if (item.getServiced() instanceof DateType date) {
            day(date.getValueAsString(), times(item), where + ".serviced", group);
        } else if (item.getServiced() instanceof Period period) {
            period(period, times(item), where + ".serviced", group);
        }
    }

    private static int times(Claim.ItemComponent item) {
        return item.hasQuantity() && item.getQuantity().hasValue()
                ? item.getQuantity().getValue().intValue()
                : 1;
    }

    private int ofExtensions(Claim.ItemComponent item, String where, Placed group) {
        int found = 0;
        for (int i = 0; i < item.getExtension().size(); i++) {
            Extension extension = item.getExtension().get(i);
            if (Extensions.SERVICE_DAY.url().equals(extension.getUrl())) {
                found++;
                Placed part = Placed.claim(new Places());
                String place = where + ".extension[" + i + ']';
                extensions.parts(extension, Extensions.SERVICE_DAY.parts(), part, place);
                int times = part.node().path("times").asInt(1);
                day(part.node().path("day").asString(""), times, place, group);
            }
        }
        return found;
    }

    private void day(@Nullable String date, int times, String where, Placed group) {
        LocalDate day = parse(date);
        if (day == null || !day.toString().startsWith(month)) {
            errors.add(where, "診療年月（" + month + "）の日を YYYY-MM-DD で書いてください。");
        } else {
            Placed days = group.object("days", where);
            String name = String.valueOf(day.getDayOfMonth());
            if (days.node().has(name)) {
                errors.add(where, "同じ日が前にもあります。回数をまとめて1つにしてください。");
            }
            days.number(name, BigDecimal.valueOf(times), where);
        }
    }

    /** A period tells its days only when there is one time for each. */
    private void period(Period period, int times, String where, Placed group) {
        LocalDate first = parse(period.getStartElement().getValueAsString());
        LocalDate last = parse(period.getEndElement().getValueAsString());
        List<LocalDate> days = new ArrayList<>();
        if (first != null && last != null && !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_MONTH))) {
            days.addAll(first.datesUntil(last.plusDays(1)).toList());
        }
        if (days.size() == 1) {
            day(days.get(0).toString(), times, where, group);
        } else if (days.size() == times) {
            days.forEach(day -> day(day.toString(), 1, where, group));
        } else {
            errors.add(
                    where,
                    "期間で書けるのは、期間の日数と回数（quantity）が同じときだけです。日ごとの回数を " + Extensions.SERVICE_DAY.url() + " 拡張に書いてください。");
        }
    }

    private static @Nullable LocalDate parse(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date.replaceFirst("T.*", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
