package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimits;

/** The rules say of every kind of patient what plain Java says, and say what they cannot decide. */
class RuledShareLawTest {

    private static final RuledShareLaw RULED = RuledShareLaw.packaged();
    private static final PlainShareLaw PLAIN = new PlainShareLaw();
    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final StatutoryShares SHARES = StatutoryShares.read();
    private static final YearMonth FIRST = YearMonth.of(2008, 4);

    /** Ages on both sides of every edge, counted from the first day of a month. */
    private static final List<LocalDate> BIRTHS_AT_FIXED_DAYS = List.of(
            LocalDate.of(1944, 4, 1), LocalDate.of(1944, 4, 2), LocalDate.of(1944, 3, 31), LocalDate.of(1943, 12, 1));

    /** The months on both sides of every change of the law and of the table, and those of the official examples. */
    static Stream<YearMonth> months() {
        Set<YearMonth> edges = new LinkedHashSet<>();
        for (int[] edge : new int[][] {
            {2008, 4},
            {2010, 4},
            {2012, 4},
            {2014, 4},
            {2014, 5},
            {2015, 1},
            {2017, 8},
            {2018, 8},
            {2019, 4},
            {2022, 10},
            {2025, 10},
            {2026, 8},
            {2027, 8}
        }) {
            edges.add(YearMonth.of(edge[0], edge[1]).minusMonths(1));
            edges.add(YearMonth.of(edge[0], edge[1]));
        }
        return edges.stream().filter(month -> !month.isBefore(FIRST));
    }

    @ParameterizedTest
    @MethodSource("months")
    void saysThePercentageThatPlainJavaSays(YearMonth month) {
        for (Insured insured : insured(month)) {
            for (LocalDate birth : births(month, insured)) {
                PatientMonth patient = patient(month, birth, true, insured);
                ShareLaw.Percentage ruled = RULED.percentage(insured, patient);
                assertThat(ruled.percent())
                        .as(month + " " + birth + " " + insured)
                        .isEqualTo(PLAIN.percentage(insured, patient).percent());
                assertThat(ruled.rule()).startsWith("SHARE-");
                assertThat(ruled.missing().isEmpty())
                        .as(month + " " + birth + " " + insured)
                        .isEqualTo(isKnown(insured));
            }
        }
    }

    /** The table of statutory shares was read from the laws apart from the rules; from 75 on all have 後期高齢者医療. */
    @ParameterizedTest
    @MethodSource("months")
    void saysThePercentageOfTheTableOfStatutoryShares(YearMonth month) {
        for (Insured insured : insured(month)) {
            if (insured.kind() == InsuranceKind.NONE || !isKnown(insured)) {
                continue;
            }
            for (LocalDate birth : births(month, insured)) {
                if (insured.kind() != InsuranceKind.LATE_ELDERLY
                        && !birth.plusYears(75).isAfter(month.atDay(1))) {
                    continue;
                }
                assertThat(RULED.percentage(insured, patient(month, birth, true, insured))
                                .percent())
                        .as(month + " " + birth + " " + insured)
                        .isEqualTo(SHARES.percent(insured.kind(), income(insured), birth, month.atDay(1)));
            }
        }
    }

    private static String income(Insured insured) {
        String own = insured.incomeClass() == null ? "" : insured.incomeClass();
        if (own.startsWith("現役並み")) {
            return "active";
        }
        boolean upper = own.equals("一般Ⅱ") && insured.kind() == InsuranceKind.LATE_ELDERLY;
        return upper ? "upper-general" : "general";
    }

    @ParameterizedTest
    @MethodSource("months")
    void choosesTheLimitThatPlainJavaChooses(YearMonth month) {
        for (Insured insured : insured(month)) {
            if (insured.kind() == InsuranceKind.NONE) {
                continue;
            }
            LocalDate birth = births(month, insured).get(0);
            for (boolean outpatient : List.of(true, false)) {
                PatientMonth patient = patient(month, birth, outpatient, insured);
                for (Treatment treatment : treatments()) {
                    for (Set<String> others : others(month, insured)) {
                        compare(insured, patient, treatment, others);
                    }
                }
            }
        }
    }

    private static void compare(Insured insured, PatientMonth patient, Treatment treatment, Set<String> others) {
        ShareLaw.LimitChoice ruled = RULED.limit(insured, patient, treatment, others);
        ShareLaw.LimitChoice plain = PLAIN.limit(insured, patient, treatment, others);
        String place = patient.month() + " " + insured + " " + treatment.handling() + " " + others;
        assertThat(ruled.incomeClass()).as(place).isEqualTo(plain.incomeClass());
        assertThat(isRelieved(ruled, patient))
                .as(place)
                .isEqualTo(insured.kind() == InsuranceKind.LATE_ELDERLY && isRelieved(plain, patient));
        assertThat(ruled.relief()).as(place).isEqualTo(isRelieved(ruled, patient) || isOverridden(ruled, insured));
        assertThat(ruled.rule()).startsWith("SHARE-");
        if (isKnown(insured)) {
            assertThat(ruled.missing()).as(place).isEmpty();
        }
    }

    /** Plain Java leaves it to the table whether there is any relief, and never asks whose class it is. */
    private static boolean isRelieved(ShareLaw.LimitChoice choice, PatientMonth patient) {
        return choice.relief()
                && patient.outpatient()
                && choice.incomeClass() != null
                && LIMITS.relief(patient.month(), choice.incomeClass()) != null;
    }

    /** Whether the relief is said for a class whose limit gives way to that of a fund. */
    private static boolean isOverridden(ShareLaw.LimitChoice choice, Insured insured) {
        return choice.relief()
                && insured.incomeClass() != null
                && !insured.incomeClass().equals(choice.incomeClass());
    }

    @ParameterizedTest
    @MethodSource("months")
    void namesTheGeneralClassThatPlainJavaNames(YearMonth month) {
        for (Insured insured : insured(month)) {
            if (insured.age() == AgeBand.UNDER_70) {
                PatientMonth patient = patient(month, births(month, insured).get(0), true, insured);
                assertThat(RULED.generalClass(insured, patient))
                        .as(month.toString())
                        .isEqualTo(month.isBefore(YearMonth.of(2027, 8)) ? PLAIN.generalClass(insured, patient) : null);
            }
        }
    }

    @Test
    void monthsBefore2008AreAnsweredForAdultsUpTo70() {
        YearMonth month = YearMonth.of(2006, 10);
        Insured adult = insured(InsuranceKind.EMPLOYEE, AgeBand.UNDER_70, "一般B");
        PatientMonth patient = patient(month, LocalDate.of(1970, 1, 5), true, adult);
        assertThat(RULED.percentage(adult, patient)).isEqualTo(new ShareLaw.Percentage(30, "SHARE-under-70"));
        assertThat(RULED.limit(adult, patient, treatment(null), Set.of()).incomeClass())
                .isEqualTo("一般B");
        PatientMonth child = patient(month, LocalDate.of(2004, 1, 5), true, adult);
        assertThat(RULED.percentage(adult, child).missing()).containsExactly("2006-10 の一部負担金の割合（判断：定める規則がない）");
        assertThat(RULED.percentage(adult, child).percent()).isEqualTo(100);
    }

    @Test
    void monthsBeforeAnyRuleAreUndecided() {
        YearMonth month = YearMonth.of(2006, 9);
        Insured adult = insured(InsuranceKind.EMPLOYEE, AgeBand.UNDER_70, "一般B");
        PatientMonth patient = patient(month, LocalDate.of(1970, 1, 5), true, adult);
        assertThat(RULED.percentage(adult, patient).missing()).hasSize(1);
        assertThat(RULED.limit(adult, patient, treatment(null), Set.of()).missing())
                .containsExactly("2006-09 の月の限度額の区分（判断：定める規則がない）");
        assertThat(RULED.generalClass(adult, patient)).isNull();
    }

    @Test
    void aClassThatIsNotKnownFrom70IsMissing() {
        Insured old = insured(InsuranceKind.EMPLOYEE, AgeBand.FROM_70, null);
        PatientMonth patient = patient(YearMonth.of(2018, 10), LocalDate.of(1944, 1, 1), true, old);
        ShareLaw.Percentage share = RULED.percentage(old, patient);
        assertThat(share.percent()).isEqualTo(10);
        assertThat(share.missing()).singleElement().asString().startsWith("所得区分");
        assertThat(RULED.limit(old, patient, treatment(null), Set.of()).missing())
                .isEqualTo(share.missing());
    }

    @Test
    void whatIsMissingIsSaidInTheMonth() {
        Insured old = insured(InsuranceKind.EMPLOYEE, AgeBand.FROM_70, null);
        PatientMonth patient = new PatientMonth(
                YearMonth.of(2018, 10),
                LocalDate.of(1946, 1, 1),
                "13",
                true,
                List.of(old),
                List.of(),
                Practice.USUAL,
                List.of(),
                List.of(new Occasion(1, LocalDate.of(2018, 10, 5), 1000, 0, List.of(), VisitKind.REVISIT, 1, true)));
        CopaymentMonth answer = new CopaymentCalculator(RULED, LIMITS).calculate(patient);
        assertThat(answer.patientYen()).isEqualTo(2000);
        assertThat(answer.missing()).singleElement().asString().startsWith("所得区分");
        assertThat(answer.occasions().get(0).steps())
                .anyMatch(step ->
                        step.rule().equals("SHARE-from-70") && step.text().contains("確定していない"));
    }

    private static boolean isKnown(Insured insured) {
        return insured.incomeClass() != null
                || insured.age() == AgeBand.UNDER_70
                || insured.kind() == InsuranceKind.NONE;
    }

    /** Every kind of insurance with every class of the table, and with none. */
    private static List<Insured> insured(YearMonth month) {
        List<Insured> all = new ArrayList<>();
        for (InsuranceKind kind : InsuranceKind.values()) {
            for (AgeBand age : AgeBand.values()) {
                if (kind == InsuranceKind.LATE_ELDERLY && age == AgeBand.UNDER_70) {
                    continue;
                }
                all.add(insured(kind, age, null));
                LIMITS.classes(month, age).forEach(label -> all.add(insured(kind, age, label)));
            }
        }
        return all;
    }

    private static Insured insured(InsuranceKind kind, AgeBand age, @Nullable String incomeClass) {
        return new Insured(kind, "13", false, age, incomeClass, false, false, null);
    }

    /** Birth dates that go with the age: around school age and 70 years, on each day that is an edge. */
    private static List<LocalDate> births(YearMonth month, Insured insured) {
        List<LocalDate> births = new ArrayList<>(BIRTHS_AT_FIXED_DAYS);
        for (int years : new int[] {0, 3, 5, 6, 7, 30, 69, 70, 71, 74, 75, 90}) {
            LocalDate first = month.atDay(1).minusYears(years);
            births.addAll(List.of(first.minusDays(1), first, first.plusDays(1), first.minusMonths(1)));
        }
        for (int years : new int[] {6, 7}) {
            births.add(LocalDate.of(month.getYear() - years, 4, 1));
            births.add(LocalDate.of(month.getYear() - years, 4, 2));
        }
        if (insured.kind() == InsuranceKind.LATE_ELDERLY) {
            return births.stream()
                    .filter(birth -> birth.isBefore(month.atDay(1).minusYears(65)))
                    .toList();
        }
        boolean from70 = insured.age() == AgeBand.FROM_70;
        return births.stream()
                .filter(birth -> from70 != month.isBefore(Ages.monthAfter(birth, 70)))
                .toList();
    }

    private static PatientMonth patient(YearMonth month, LocalDate birth, boolean outpatient, Insured insured) {
        return new PatientMonth(
                month, birth, "13", outpatient, List.of(insured), List.of(), Practice.USUAL, List.of(), List.of());
    }

    private static List<Treatment> treatments() {
        List<Treatment> all = new ArrayList<>();
        all.add(treatment(null));
        Arrays.stream(LimitHandling.values()).map(RuledShareLawTest::treatment).forEach(all::add);
        all.add(new Treatment(new TreatmentKey(0, true, null), 0, List.of(), List.of(), List.of(), null, false));
        return all;
    }

    private static Treatment treatment(@Nullable LimitHandling handling) {
        return new Treatment(new TreatmentKey(0, false, null), null, List.of(), List.of(), List.of(), handling, true);
    }

    /** No other treatment, other treatment of each class, and of each class beside one with a general limit. */
    private static List<Set<String>> others(YearMonth month, Insured insured) {
        List<Set<String>> all = new ArrayList<>(List.of(Set.of()));
        for (String label : LIMITS.classes(month, insured.age())) {
            all.add(Set.of(label));
            all.add(label.equals("特定給付対象療養") ? Set.of(label) : Set.of(label, "特定給付対象療養"));
        }
        return all;
    }
}
