package org.santei.engine.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費の扱い;

/**
 * One case of a rule about who pays.
 *
 * @param file path of the case file under the folder of cases
 * @param line line in the file, from 1
 * @param rule id of the rule that it is about
 * @param name what it shows, in Japanese
 * @param given what is given
 * @param application what the rule says
 * @param says what it says: the percent, the class (限度なし for none) or the turn; {@code null} where the case is silent
 */
public record ShareCase(
        String file,
        int line,
        String rule,
        String name,
        Given given,
        RuleCase.Application application,
        @Nullable String says) {

    /**
     * What is given.
     *
     * @param month the calendar month
     * @param kind the insurance
     * @param birthDate first day of life
     * @param outpatient whether these are visits
     * @param incomeClass class that was shown; {@code null} when none was
     * @param handling by which class the first fund wants the limit to be chosen
     * @param relief whether nothing stands in the way of the relief of visits
     * @param otherClasses classes that limited other treatment
     * @param fund a public fund whose turn is asked; {@code null} when the case is about an insurance
     */
    public record Given(
            YearMonth month,
            保険 kind,
            LocalDate birthDate,
            boolean outpatient,
            @Nullable String incomeClass,
            公費の扱い handling,
            boolean relief,
            Set<String> otherClasses,
            @Nullable Fund fund) {}

    /**
     * A public fund.
     *
     * @param lawNumber two digits; {@code null} for the certificate of a disease of long treatment
     * @param local whether a prefecture or municipality runs it
     * @param ranked whether the master of national funds has a rank for it
     */
    public record Fund(@Nullable String lawNumber, boolean local, boolean ranked) {}

    /** The same case of people of the same age in another month. */
    public ShareCase ofAgeIn(YearMonth month) {
        return in(month, given.birthDate().plusMonths(ChronoUnit.MONTHS.between(given.month(), month)));
    }

    /** The same case of the same people in another month. */
    public ShareCase in(YearMonth month) {
        return in(month, given.birthDate());
    }

    private ShareCase in(YearMonth month, LocalDate birthDate) {
        return new ShareCase(
                file,
                line,
                rule,
                name,
                new Given(
                        month,
                        given.kind(),
                        birthDate,
                        given.outpatient(),
                        given.incomeClass(),
                        given.handling(),
                        given.relief(),
                        given.otherClasses(),
                        given.fund()),
                application,
                says);
    }

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
