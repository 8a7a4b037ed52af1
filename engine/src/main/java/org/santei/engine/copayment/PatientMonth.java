package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * One patient's month at one institution.
 *
 * @param month the calendar month
 * @param birthDate first day of life
 * @param prefecture two digits of the institution's prefecture
 * @param outpatient whether these are visits, not a stay
 * @param insurances the insurances of the month, in order; more than one when the patient changed
 * @param funds the funds that the patient holds
 * @param practice what institutions handle in different ways
 * @param elsewhere what was paid at other institutions
 * @param occasions the occasions, in order
 */
public record PatientMonth(
        YearMonth month,
        LocalDate birthDate,
        String prefecture,
        boolean outpatient,
        List<Insured> insurances,
        List<PublicFund> funds,
        Practice practice,
        List<Elsewhere> elsewhere,
        List<Occasion> occasions) {

    /** Keeps its own copies; refuses an empty list of insurances, and payers that it does not have. */
    public PatientMonth {
        insurances = List.copyOf(insurances);
        funds = List.copyOf(funds);
        elsewhere = List.copyOf(elsewhere);
        occasions = List.copyOf(occasions);
        if (insurances.isEmpty()) {
            throw new IllegalArgumentException("A month needs an insurance, be it none.");
        }
        for (Occasion occasion : occasions) {
            check(occasion, insurances.size(), funds.size());
        }
    }

    /**
     * The same month up to an occasion.
     *
     * @throws IllegalArgumentException if there is no occasion of that number
     */
    PatientMonth upTo(int number) {
        for (int i = 0; i < occasions.size(); i++) {
            if (occasions.get(i).number() == number) {
                return first(i + 1);
            }
        }
        throw new IllegalArgumentException("There is no occasion " + number + ".");
    }

    /** The same month with so many of its occasions, the first ones. */
    public PatientMonth first(int count) {
        return new PatientMonth(
                month,
                birthDate,
                prefecture,
                outpatient,
                insurances,
                funds,
                practice,
                elsewhere,
                occasions.subList(0, count));
    }

    /** The same month with other funds, as many. */
    PatientMonth withFunds(List<PublicFund> others) {
        return new PatientMonth(
                month, birthDate, prefecture, outpatient, insurances, others, practice, elsewhere, occasions);
    }

    /** The same month at an institution with other habits. */
    PatientMonth withPractice(Practice other) {
        return new PatientMonth(
                month, birthDate, prefecture, outpatient, insurances, funds, other, elsewhere, occasions);
    }

    private static void check(Occasion occasion, int insurances, int funds) {
        Integer insured = occasion.insured();
        boolean insuranceMissing = insured != null && (insured < 0 || insured >= insurances);
        boolean fundMissing = occasion.funds().stream().anyMatch(fund -> fund < 0 || fund >= funds);
        if (insuranceMissing || fundMissing) {
            throw new IllegalArgumentException("Occasion " + occasion.number() + " names a payer that is not there.");
        }
    }
}
