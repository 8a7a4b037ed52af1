package org.santei.engine.uke;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;

/** Collects the payers of one claim from HO (保険者) and KO (公費) in their order. */
final class CoverageAssembler {
    private static final List<Payer> PUBLIC = List.of(Payer.PUBLIC1, Payer.PUBLIC2, Payer.PUBLIC3, Payer.PUBLIC4);
    private static final int FUND_NUMBER = 2;
    private static final int TREATMENT_DAYS = 5;
    private static final int TREATMENT_DAYS_DIGITS = 2;
    private static final int TOTAL_POINTS = 6;
    private static final int TOTAL_POINTS_DIGITS = 8;

    /** How the number of the fund begins that pays under 医療観察法 (法別番号). */
    private static final String MEDICAL_OBSERVATION = "30";

    private final YearMonth month;
    private final List<Coverage> coverages = new ArrayList<>();
    private @Nullable RecordLayout firstLine;
    private @Nullable Integer treatmentDays;
    private boolean medicalObservation;

    CoverageAssembler(YearMonth month) {
        this.month = month;
    }

    void insurance(UkeRecord ho) throws BadRecordException {
        checkOrder(ho);
        if (!coverages.isEmpty()) {
            throw ho.error(1, "保険者レコード（HO）は1件だけ、公費レコード（KO）より前に記録してください。");
        }
        treatmentDays = treatmentDays(ho);
        coverages.add(new Coverage(Payer.INSURANCE, ho.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS)));
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
            medicalObservation = ko.field(FUND_NUMBER).startsWith(MEDICAL_OBSERVATION);
        }
        coverages.add(new Coverage(PUBLIC.get(funds), ko.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS)));
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
