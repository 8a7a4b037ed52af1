package org.santei.engine.uke;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;

/**
 * What the RE record (レセプト共通レコード) tells of a claim; name and chart number are never looked at.
 *
 * @param line line of the RE record
 * @param stay since when the patient is in hospital; {@code null} for visits or when the record does not say
 * @param insurance what it tells of the patient's share
 */
record ClaimHeader(
        int line,
        String receipt,
        YearMonth month,
        Scheme scheme,
        Setting setting,
        Patient patient,
        Facility facility,
        @Nullable Stay stay,
        Certificate insurance) {
    private static final int RECEIPT = 2;
    private static final int TYPE = 3;
    private static final int MONTH = 4;
    private static final int SEX = 6;
    private static final int BIRTH_DATE = 7;
    private static final int ADMITTED = 9;
    private static final int BEDS = 13;
    private static final int RECEIPT_DIGITS = 6;
    private static final int BEDS_DIGITS = 4;

    static ClaimHeader read(UkeRecord re) throws BadRecordException {
        re.number(RECEIPT, RECEIPT_DIGITS);
        Setting setting = setting(re);
        Scheme scheme = scheme(re);
        YearMonth month = month(re);
        Patient patient = new Patient(sex(re), birthDate(re, month));
        return new ClaimHeader(
                re.line(),
                re.field(RECEIPT),
                month,
                scheme,
                setting,
                patient,
                facility(re),
                stay(re, setting, month, patient.birthDate()),
                ShareMarks.read(re, month));
    }

    /** The receipt number in a line that could not be read as a whole; empty when it is not legible. */
    static String receipt(RawLine re) {
        String receipt = re.field(RECEIPT);
        return receipt.matches("[0-9]{1," + RECEIPT_DIGITS + "}") ? receipt : "";
    }

    // The last digit of the type is odd for a stay, even for visits (table 5).
    private static Setting setting(UkeRecord re) throws BadRecordException {
        String type = re.code(TYPE, 4);
        if (type.charAt(0) != '1') {
            throw re.error(TYPE, "レセプト種別が1（医科）で始まっていません。医科のレセプト種別4桁を記録してください。");
        }
        return (type.charAt(3) - '0') % 2 == 1 ? Setting.INPATIENT : Setting.OUTPATIENT;
    }

    // The second digit of the type (table 5): 1 社保・国保, 2 公費単独, 3 後期高齢者, 4 退職者.
    private static Scheme scheme(UkeRecord re) throws BadRecordException {
        return switch (re.code(TYPE, 4).charAt(1)) {
            case '1', '4' -> Scheme.HEALTH_INSURANCE;
            case '2' -> Scheme.PUBLIC_FUNDS;
            case '3' -> Scheme.LATE_ELDERLY;
            default ->
                throw re.error(TYPE, "レセプト種別の2桁目が1（医保・国保）、2（公費単独）、3（後期高齢者）、4（退職者）のどれでもありません。別表5のレセプト種別4桁を記録してください。");
        };
    }

    private static YearMonth month(UkeRecord re) throws BadRecordException {
        YearMonth month = SpecDates.month(re.required(MONTH));
        if (month == null) {
            throw re.error(MONTH, "診療年月が暦にある年月ではありません。西暦年月6桁（YYYYMM）または年号区分付き5桁（GYYMM）で記録してください。");
        }
        return month;
    }

    private static Sex sex(UkeRecord re) throws BadRecordException {
        return switch (re.required(SEX)) {
            case "1" -> Sex.MALE;
            case "2" -> Sex.FEMALE;
            default -> throw re.error(SEX, "男女区分は1（男）または2（女）で記録してください。");
        };
    }

    private static LocalDate birthDate(UkeRecord re, YearMonth month) throws BadRecordException {
        LocalDate birthDate = re.date(BIRTH_DATE);
        if (birthDate.isAfter(month.atEndOfMonth())) {
            throw re.error(BIRTH_DATE, "生年月日が診療年月より後です。生年月日と診療年月を確かめてください。");
        }
        return birthDate;
    }

    // Only hospitals record their beds; a clinic cannot be told from a hospital that leaves them out.
    private static Facility facility(UkeRecord re) throws BadRecordException {
        Integer beds = re.optionalNumber(BEDS, BEDS_DIGITS);
        return beds == null
                ? Facility.UNKNOWN
                : Facility.UNKNOWN.withKind(FacilityKind.HOSPITAL).withBeds(beds, null);
    }

    private static @Nullable Stay stay(UkeRecord re, Setting setting, YearMonth month, LocalDate birthDate)
            throws BadRecordException {
        if (!re.has(ADMITTED)) {
            return null;
        }
        LocalDate admitted = re.date(ADMITTED);
        if (setting == Setting.OUTPATIENT) {
            throw re.error(ADMITTED, "入院外のレセプトに入院年月日があります。レセプト種別か入院年月日を確かめてください。");
        }
        if (admitted.isAfter(month.atEndOfMonth())) {
            throw re.error(ADMITTED, "入院年月日が診療年月より後です。入院年月日と診療年月を確かめてください。");
        }
        if (admitted.isBefore(birthDate)) {
            throw re.error(ADMITTED, "入院年月日が生年月日より前です。入院年月日と生年月日を確かめてください。");
        }
        return new Stay(admitted, null);
    }
}
