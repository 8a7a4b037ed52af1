package org.santei.service.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;

/** Notes what does not fit together in what a request tells of the time before the month of its claim. */
final class HistoryChecks {

    private final FieldErrors errors;
    private final @Nullable YearMonth month;
    private final @Nullable LocalDate birthDate;

    private HistoryChecks(ClaimRequest claim, FieldErrors errors) {
        this.errors = errors;
        this.month = claim.month();
        this.birthDate = birthDate(claim);
    }

    static void check(ClaimRequest claim, FieldErrors errors) {
        HistoryChecks checks = new HistoryChecks(claim, errors);
        if (claim.history() != null) {
            checks.history(claim.history());
        }
        checks.previous(claim.previousClaims());
        if (claim.history() != null
                && !claim.history().acts().isEmpty()
                && !claim.previousClaims().isEmpty()) {
            errors.add("history.acts", "previousClaims と一緒には書けません（同じ算定を二度数えるおそれがあります）。どちらか一方にしてください。");
        }
    }

    private void history(ClaimRequest.HistoryPart history) {
        // A history may be complete from a day before the birth: there was nothing to claim.
        before(history.since(), "history.since");
        List<ClaimRequest.PastActPart> acts = history.acts();
        if (acts.size() > ClaimRequest.PAST_ACTS_LIMIT) {
            errors.add("history.acts", "以前の算定は" + ClaimRequest.PAST_ACTS_LIMIT + "件までです。算定に関わる期間のものだけにしてください。");
            return;
        }
        for (int i = 0; i < acts.size(); i++) {
            LocalDate day = acts.get(i).day();
            String path = "history.acts[" + i + "].day";
            before(day, path);
            if (day != null && birthDate != null && day.isBefore(birthDate)) {
                errors.add(path, "生年月日（" + birthDate + "）より前の日です。日か生年月日を確かめてください。");
            }
        }
    }

    private void before(@Nullable LocalDate day, String path) {
        if (day != null && month != null && !day.isBefore(month.atDay(1))) {
            errors.add(path, "履歴の日は診療年月（" + month + "）の初日より前です。診療年月の算定は groups に書いてください。");
        }
    }

    private void previous(List<ClaimRequest> claims) {
        if (claims.size() > ClaimRequest.PREVIOUS_LIMIT) {
            errors.add(
                    "previousClaims",
                    "以前のレセプトは" + ClaimRequest.PREVIOUS_LIMIT + "件までです。新しいものから" + ClaimRequest.PREVIOUS_LIMIT
                            + "件以内にしてください。");
            return;
        }
        long acts = 0;
        for (int i = 0; i < claims.size(); i++) {
            String place = "previousClaims[" + i + "].";
            ClaimChecks.check(claims.get(i), place, errors);
            fits(claims.get(i), place);
            acts += acts(claims.get(i));
        }
        if (acts > ClaimRequest.PAST_ACTS_LIMIT) {
            errors.add(
                    "previousClaims",
                    "以前のレセプトの算定（行と日の組）は合わせて" + ClaimRequest.PAST_ACTS_LIMIT + "件までです。新しいものだけにしてください。");
        }
    }

    private void fits(ClaimRequest previous, String place) {
        if (month != null && previous.month() != null && !previous.month().isBefore(month)) {
            errors.add(place + "month", "以前のレセプトは診療年月（" + month + "）より前の月のものだけです。月を確かめるか、取り除いてください。");
        }
        LocalDate birth = birthDate(previous);
        if (birth != null && birthDate != null && !birth.equals(birthDate)) {
            errors.add(place + "patient.birthDate", "生年月日がこのレセプトの患者と違います。同じ患者のレセプトだけを書いてください。");
        }
        if (previous.history() != null) {
            errors.add(place + "history", "以前のレセプトの中には書けません。外側の history に書いてください。");
        }
        if (!previous.previousClaims().isEmpty()) {
            errors.add(place + "previousClaims", "以前のレセプトの中には書けません。外側の previousClaims に並べてください。");
        }
    }

    /** How many acts of the past a claim will tell. */
    private static long acts(ClaimRequest claim) {
        return claim.groups().stream()
                .mapToLong(group ->
                        (long) group.lines().size() * Math.max(1, group.days().size()))
                .sum();
    }

    private static @Nullable LocalDate birthDate(ClaimRequest claim) {
        return claim.patient() == null ? null : claim.patient().birthDate();
    }
}
