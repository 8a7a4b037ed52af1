package org.santei.engine.uke;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.temporal.ChronoField;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.ReducedStandard;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.feetables.copayment.ClaimMark;
import org.santei.feetables.copayment.ClaimMarks;
import org.santei.feetables.copayment.ClaimPerson;

/** Writes what the RE record tells of the patient's share: レセプト種別, 一部負担金区分 and レセプト特記事項. */
final class MarkWriter {

    private static final int LIMITS_OF_AGE_FROM = 70;
    private static final int PRESCHOOL = 6;
    /** 明治 is -1 to Java and 1 to the records. */
    private static final int FIRST_ERA = 2;

    private static final int MOST_MARKS = 99;
    private static final String ACTIVE = "現役並み";
    private static final String LOW = "低所得";
    private static final ClaimMarks TABLE = ClaimMarks.read();

    private MarkWriter() {}

    /** レセプト種別, four digits (table 5). */
    static String type(Claim claim) {
        long funds = claim.coverages().stream()
                .filter(coverage -> coverage.payer() != Payer.INSURANCE)
                .count();
        boolean insured = funds < claim.coverages().size();
        Scheme scheme = claim.particulars().scheme();
        String law = !insured ? "2" : scheme == Scheme.LATE_ELDERLY ? "3" : "1";
        long payers = Math.max(1, funds + (insured ? 1 : 0));
        int odd = claim.setting() == Setting.INPATIENT ? 1 : 0;
        int last = switch (person(claim)) {
            case ACTIVE -> odd == 1 ? 9 : 0;
            case FROM_70, LATE_ELDERLY -> odd == 1 ? 7 : 8;
            default -> preschool(claim) ? (odd == 1 ? 3 : 4) : (odd == 1 ? 1 : 2);
        };
        return "1" + law + payers + last;
    }

    private static boolean preschool(Claim claim) {
        return age(claim) < PRESCHOOL;
    }

    private static int age(Claim claim) {
        return claim.patient().birthDate().until(claim.month().atDay(1)).getYears();
    }

    private static ClaimPerson person(Claim claim) {
        String income = insurance(claim).incomeClass();
        boolean late = claim.particulars().scheme() == Scheme.LATE_ELDERLY;
        LocalDate seventy = claim.patient().birthDate().minusDays(1).plusYears(LIMITS_OF_AGE_FROM);
        boolean elderly = late || claim.month().isAfter(YearMonth.from(seventy));
        if (!elderly) {
            return ClaimPerson.UNDER_70;
        }
        if (income != null && income.startsWith(ACTIVE)) {
            return ClaimPerson.ACTIVE;
        }
        return late ? ClaimPerson.LATE_ELDERLY : ClaimPerson.FROM_70;
    }

    private static Certificate insurance(Claim claim) {
        return claim.coverages().stream()
                .filter(coverage -> coverage.payer() == Payer.INSURANCE)
                .map(Coverage::certificate)
                .findFirst()
                .orElse(Certificate.UNKNOWN);
    }

    /** 一部負担金区分, and レセプト特記事項 in pairs of digits. */
    static String[] of(Claim claim) {
        Certificate certificate = insurance(claim);
        String income = certificate.incomeClass();
        ReducedStandard reduced = certificate.reducedStandard();
        String low = reduced == null
                ? income == null || !income.startsWith(LOW) ? "" : income.endsWith("Ⅰ") ? "3" : "1"
                : reduced.digit();
        StringBuilder marks = new StringBuilder();
        if (income != null && !income.equals(Certificate.NONE_SHOWN)) {
            marks.append(mark(claim, income, certificate.multiple()));
        }
        if (certificate.longTermYen() != null) {
            marks.append(longTerm(claim, certificate.longTermYen()));
        }
        if (certificate.halved()) {
            marks.append("21");
        }
        return new String[] {low, marks.toString()};
    }

    private static String mark(Claim claim, String income, boolean multiple) {
        return find(claim, mark -> multiple == mark.multiple() && names(mark.incomeClass(), income));
    }

    private static boolean names(@Nullable String mark, String income) {
        return income.equals(mark) || (LOW.equals(mark) && income.startsWith(LOW));
    }

    private static String longTerm(Claim claim, int yen) {
        return find(claim, mark -> Objects.equals(mark.longTermYen(), yen));
    }

    private static String find(Claim claim, Predicate<ClaimMark> wanted) {
        LocalDate day = claim.month().atDay(1);
        ClaimPerson person = person(claim);
        return IntStream.rangeClosed(1, MOST_MARKS)
                .mapToObj(number -> String.format("%02d", number))
                .filter(digits -> {
                    ClaimMark mark = TABLE.find(person, digits, day);
                    return mark != null && wanted.test(mark);
                })
                .findFirst()
                .orElse("");
    }

    /** 減免区分. */
    static String waiver(Certificate certificate) {
        return switch (Objects.requireNonNull(certificate.waiver()).kind()) {
            case REDUCED -> "1";
            case EXEMPT -> "2";
            case DEFERRED -> "3";
        };
    }

    /** A day as comments tell it: the digit of the era, and six digits. */
    static String eraDay(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        return String.format(
                "%d%02d%02d%02d",
                date.getEra().getValue() + FIRST_ERA,
                date.get(ChronoField.YEAR_OF_ERA),
                day.getMonthValue(),
                day.getDayOfMonth());
    }
}
