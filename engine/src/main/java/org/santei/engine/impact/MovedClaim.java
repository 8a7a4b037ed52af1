package org.santei.engine.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.Visit;
import org.santei.engine.rulebase.Edition;

/**
 * A claim as if it were of a month of another edition: every day of it, before it and of the patient's life moves by the same
 * number of months, so that ages and distances stay as they are.
 */
public final class MovedClaim {

    /** Months of an edition that are looked at. */
    private static final int YEARS = 3;

    private final long months;

    private MovedClaim(long months) {
        this.months = months;
    }

    /**
     * The month of an edition that stands for the month of a claim: one of the same name and length where there is one, else the
     * nearest that is long enough; {@code null} when none is.
     */
    public static @Nullable YearMonth month(YearMonth month, Edition edition) {
        if (edition.holds(month)) {
            return month;
        }
        return Stream.iterate(edition.begins(), edition::holds, next -> next.plusMonths(1))
                .limit(YEARS * 12L)
                .filter(other -> other.lengthOfMonth() >= month.lengthOfMonth())
                .min(Comparator.comparing((YearMonth other) -> other.getMonth() != month.getMonth())
                        .thenComparing(other -> Math.abs(month.until(other, ChronoUnit.MONTHS))))
                .orElse(null);
    }

    /** A claim as if it were of another month. */
    public static Claim to(YearMonth month, Claim claim) {
        return new MovedClaim(claim.month().until(month, ChronoUnit.MONTHS)).move(claim);
    }

    private Claim move(Claim claim) {
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month().plusMonths(months),
                claim.setting(),
                new Patient(claim.patient().sex(), day(claim.patient().birthDate())),
                claim.facility(),
                claim.coverages(),
                claim.visits().stream()
                        .map(visit -> new Visit(day(visit.day()), visit.timeClass()))
                        .toList(),
                claim.diagnoses().stream()
                        .map(diagnosis -> new Diagnosis(diagnosis.code(), known(diagnosis.since())))
                        .toList(),
                claim.groups(),
                particulars(claim.particulars()));
    }

    private Particulars particulars(Particulars particulars) {
        Stay stay = particulars.stay();
        List<Comment> comments = particulars.comments().stream()
                .map(comment -> new Comment(comment.line(), comment.code(), known(comment.day())))
                .toList();
        return new Particulars(
                particulars.scheme(),
                particulars.dpc(),
                stay == null ? null : new Stay(day(stay.admitted()), known(stay.discharged())),
                particulars.treatmentDays(),
                history(particulars.history()),
                comments);
    }

    private History history(History history) {
        return new History(
                known(history.since()),
                history.acts().stream()
                        .map(act -> new PastAct(act.code(), day(act.day()), act.times()))
                        .toList());
    }

    private @Nullable LocalDate known(@Nullable LocalDate day) {
        return day == null ? null : day(day);
    }

    private LocalDate day(LocalDate day) {
        return day.plusMonths(months);
    }
}
