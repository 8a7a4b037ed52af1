package org.santei.service.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.service.problem.FieldErrors;
import org.santei.service.request.Place;

/** Notes what does not fit together in a claim; what could not be read is passed over. */
final class ClaimChecks {

    private static final int LONGEST_LIFE = 150;
    private static final int COUNT_LIMIT = 999;

    /** Most lines of a claim; a month in hospital has some hundreds. */
    private static final int LINE_LIMIT = 5_000;

    private final FieldErrors errors;
    private final String prefix;
    private final @Nullable YearMonth month;
    private final Set<Payer> payers = EnumSet.noneOf(Payer.class);

    private ClaimChecks(@Nullable YearMonth month, String prefix, FieldErrors errors) {
        this.month = month;
        this.prefix = prefix;
        this.errors = errors;
    }

    static void check(ClaimRequest claim, FieldErrors errors) {
        check(claim, "", errors);
        HistoryChecks.check(claim, errors);
    }

    /**
     * The checks of one claim alone.
     *
     * @param prefix what stands before the paths of its fields: nothing, or the place of an earlier claim and a point
     */
    static void check(ClaimRequest claim, String prefix, FieldErrors errors) {
        StayChecks.check(claim, prefix, errors);
        ClaimChecks checks = new ClaimChecks(claim.month(), prefix, errors);
        if (claim.patient() != null) {
            checks.birthDate(claim.patient().birthDate());
        }
        checks.payers.addAll(new PayerChecks(claim.month(), errors).check(claim.payers(), prefix + "payers"));
        Place visits = Place.DOCUMENT.in(prefix + "visits");
        for (int i = 0; i < claim.visits().size(); i++) {
            checks.visit(claim.visits().get(i).day(), visits.at(i));
        }
        Place diagnoses = Place.DOCUMENT.in(prefix + "diagnoses");
        for (int i = 0; i < claim.diagnoses().size(); i++) {
            checks.since(claim.diagnoses().get(i).since(), diagnoses.at(i));
        }
        int lines = 0;
        for (ClaimRequest.GroupPart group : claim.groups()) {
            lines += group.lines().size();
        }
        if (lines > LINE_LIMIT) {
            errors.add(prefix + "groups", "明細は全部で" + LINE_LIMIT + "行までです。");
            return;
        }
        Place groups = Place.DOCUMENT.in(prefix + "groups");
        for (int i = 0; i < claim.groups().size(); i++) {
            checks.group(claim.groups().get(i), groups.at(i));
        }
    }

    private void birthDate(@Nullable LocalDate birthDate) {
        if (birthDate == null || month == null) {
            return;
        }
        if (birthDate.isAfter(month.atEndOfMonth())) {
            errors.add(prefix + "patient.birthDate", "生年月日が診療年月より後です。生年月日と診療年月を確かめてください。");
        } else if (birthDate.isBefore(month.minusYears(LONGEST_LIFE).atDay(1))) {
            errors.add(prefix + "patient.birthDate", "生年月日が診療年月の" + LONGEST_LIFE + "年より前です。生年月日を確かめてください。");
        }
    }

    private void visit(@Nullable LocalDate day, Place visit) {
        if (day != null && month != null && !YearMonth.from(day).equals(month)) {
            errors.add(visit.in("day").path(), "診療年月（" + month + "）の日ではありません。日か診療年月を確かめてください。");
        }
    }

    private void since(@Nullable LocalDate since, Place diagnosis) {
        if (since != null && month != null && since.isAfter(month.atEndOfMonth())) {
            errors.add(diagnosis.in("since").path(), "診療開始日が診療年月（" + month + "）より後です。日か診療年月を確かめてください。");
        }
    }

    private void group(ClaimRequest.GroupPart group, Place place) {
        List<Payer> named = group.payers();
        if (named != null && !payers.containsAll(named)) {
            errors.add(place.in("payers").path(), "レセプトの payers にない支払う者です。レセプトの payers に加えるか、ここから除いてください。");
        }
        days(group, place);
        Place lines = place.in("lines");
        for (int i = 0; i < group.lines().size(); i++) {
            line(group.lines().get(i), lines.at(i));
        }
    }

    private void days(ClaimRequest.GroupPart group, Place place) {
        for (String day : group.days().keySet()) {
            if (month != null && Integer.parseInt(day) > month.lengthOfMonth()) {
                errors.add(
                        place.in("days." + day).path(),
                        "診療年月（" + month + "）は" + month.lengthOfMonth() + "日までです。日か診療年月を確かめてください。");
            }
        }
        int sum = 0;
        for (int times : group.days().values()) {
            sum += times;
        }
        if (sum > COUNT_LIMIT) {
            errors.add(place.in("days").path(), "日ごとの回数の合計が" + COUNT_LIMIT + "を超えています。");
        }
        if (group.count() != null && sum > 0 && sum != group.count()) {
            errors.add(
                    place.in("count").path(),
                    "回数（" + group.count() + "）が日ごとの回数の合計（" + sum + "）と違います。どちらかを直すか、count を省いてください。");
        }
    }

    private void line(ClaimRequest.LinePart line, Place place) {
        if (line.code() != null && line.kind() != null && line.kind() != kind(line.code())) {
            errors.add(
                    place.in("kind").path(),
                    "コードの先頭の数字と種類が合いません（1 procedure、6 drug、7 material）。どちらかを直すか、kind を省いてください。");
        }
    }

    /** What a code of the official masters bills, by its first digit. */
    static LineKind kind(String code) {
        return switch (code.charAt(0)) {
            case '6' -> LineKind.DRUG;
            case '7' -> LineKind.MATERIAL;
            default -> LineKind.PROCEDURE;
        };
    }
}
