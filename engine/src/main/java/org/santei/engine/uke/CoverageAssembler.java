package org.santei.engine.uke;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Waiver;

/** Collects the payers of one claim from HO (保険者) and KO (公費) in their order. */
final class CoverageAssembler {
    private static final List<Payer> PUBLIC = List.of(Payer.PUBLIC1, Payer.PUBLIC2, Payer.PUBLIC3, Payer.PUBLIC4);
    private static final int NUMBER = 2;
    private static final Pattern NUMBER_FORM = Pattern.compile("[0-9]{6}|[0-9]{8}");
    private static final int TREATMENT_DAYS = 5;
    private static final int TREATMENT_DAYS_DIGITS = 2;
    private static final int TOTAL_POINTS = 6;
    private static final int TOTAL_POINTS_DIGITS = 8;
    private static final int INSURED_YEN = 12;
    private static final int INSURED_YEN_DIGITS = 9;
    private static final int FUND_YEN = 7;
    private static final int FUND_YEN_DIGITS = 8;
    private static final int WAIVER = 13;
    private static final int WAIVED_PERCENT = 14;
    private static final int WAIVED_PERCENT_DIGITS = 3;
    private static final int WAIVED_YEN = 15;
    private static final int WAIVED_YEN_DIGITS = 6;

    /** How the number of the fund begins that pays under 医療観察法 (法別番号). */
    private static final String MEDICAL_OBSERVATION = "30";

    private final YearMonth month;
    private final Certificate ofHeader;
    private final List<Coverage> coverages = new ArrayList<>();
    private @Nullable RecordLayout firstLine;
    private @Nullable Integer treatmentDays;
    private boolean medicalObservation;

    /**
     * @param insurance what the RE record tells of the insurance
     */
    CoverageAssembler(YearMonth month, Certificate insurance) {
        this.month = month;
        this.ofHeader = insurance;
    }

    void insurance(UkeRecord ho) throws BadRecordException {
        checkOrder(ho);
        if (!coverages.isEmpty()) {
            throw ho.error(1, "保険者レコード（HO）は1件だけ、公費レコード（KO）より前に記録してください。");
        }
        treatmentDays = treatmentDays(ho);
        coverages.add(new Coverage(
                Payer.INSURANCE,
                ho.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS),
                ho.optionalNumber(INSURED_YEN, INSURED_YEN_DIGITS),
                ofHeader.withNumber(number(ho)).withWaiver(waiver(ho))));
    }

    void publicFund(UkeRecord ko) throws BadRecordException {
        checkOrder(ko);
        int funds = (int) coverages.stream()
                .filter(coverage -> coverage.payer() != Payer.INSURANCE)
                .count();
        if (funds == PUBLIC.size()) {
            throw ko.error(1, "公費レコード（KO）は4件までです。");
        }
        Integer days = treatmentDays(ko);
        if (coverages.isEmpty()) {
            treatmentDays = days;
            medicalObservation = ko.field(NUMBER).startsWith(MEDICAL_OBSERVATION);
        }
        coverages.add(new Coverage(
                PUBLIC.get(funds),
                ko.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS),
                ko.optionalNumber(FUND_YEN, FUND_YEN_DIGITS),
                Certificate.of(number(ko))));
    }

    /** The number of the insurer or fund; {@code null} when it is none. Shorter ones have blanks before them. */
    private static @Nullable String number(UkeRecord payer) {
        String number = payer.field(NUMBER).strip();
        return NUMBER_FORM.matcher(number).matches() ? number : null;
    }

    private static @Nullable Waiver waiver(UkeRecord ho) throws BadRecordException {
        Waiver.Kind kind = switch (ho.field(WAIVER)) {
            case "" -> null;
            case "1" -> Waiver.Kind.REDUCED;
            case "2" -> Waiver.Kind.EXEMPT;
            case "3" -> Waiver.Kind.DEFERRED;
            default -> throw ho.error(WAIVER, "減免区分は1（減額）、2（免除）、3（支払猶予）のどれかで記録してください。");
        };
        Integer percent = ho.optionalNumber(WAIVED_PERCENT, WAIVED_PERCENT_DIGITS);
        Integer yen = ho.optionalNumber(WAIVED_YEN, WAIVED_YEN_DIGITS);
        if (percent != null && percent > 100) {
            throw ho.error(WAIVED_PERCENT, "減額割合は100以下で記録してください。");
        }
        return kind == null ? null : new Waiver(kind, percent, yen);
    }

    /** Days of treatment (診療実日数) of the first payer; {@code null} when its record does not say. */
    @Nullable
    Integer treatmentDays() {
        return treatmentDays;
    }

    /** The scheme that the type of the claim names, unless public funds alone stand for 医療観察法. */
    Scheme scheme(Scheme ofType) {
        return ofType == Scheme.PUBLIC_FUNDS && medicalObservation ? Scheme.MEDICAL_OBSERVATION : ofType;
    }

    /** Tells that a line with a 負担区分 has come: from now on every payer is known. */
    void linesBegin(UkeRecord line) {
        firstLine = line.layout();
    }

    /** Whether the claim has a HO or KO record for every one of the payers. */
    boolean covers(Set<Payer> payers) {
        return payers.stream().allMatch(payer -> coverages.stream().anyMatch(coverage -> coverage.payer() == payer));
    }

    /** The payers so far, never empty. */
    List<Coverage> known(int claimLine) throws BadRecordException {
        if (coverages.isEmpty()) {
            throw new BadRecordException(new InputError(
                    claimLine, RecordLayout.RECORD_ID, "保険者レコード（HO）も公費レコード（KO）もありません。REの後に、支払う者のレコードを1件以上記録してください。"));
        }
        return coverages;
    }

    private @Nullable Integer treatmentDays(UkeRecord payer) throws BadRecordException {
        Integer days = payer.optionalNumber(TREATMENT_DAYS, TREATMENT_DAYS_DIGITS);
        if (days != null && days > month.lengthOfMonth()) {
            throw payer.error(
                    TREATMENT_DAYS,
                    "診療実日数が" + days + "日ですが、診療年月は" + month.lengthOfMonth() + "日までです。診療実日数か診療年月を確かめてください。");
        }
        return days;
    }

    // A lost RE record would otherwise mix two claims: the payers of the second come after lines of the first.
    private void checkOrder(UkeRecord payer) throws BadRecordException {
        if (firstLine != null) {
            throw payer.error(
                    1, payer.layout() + "レコードが" + firstLine + "レコードより後にあります。レセプトの先頭（RE）が失われていないか、レコードの順序を確かめてください。");
        }
    }
}
