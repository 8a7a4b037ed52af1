package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Waiver;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.HighCostLimit;
import org.santei.feetables.copayment.HighCostLimits;

/** How the patient of a claim can be insured. */
final class InsuredChoices {

    /** Age from which a patient may be insured under 後期高齢者医療 (高齢者の医療の確保に関する法律第50条). */
    private static final int LATE_ELDERLY_FROM = 65;

    private static final int LATE_ELDERLY_ALL_FROM = 75;
    private static final int AGE_70 = 70;
    private static final int HIGHEST_SHARE = 30;
    /** Kinds of treatment, not of patients, that have a limit of their own. */
    private static final Set<String> KINDS_OF_TREATMENT = Set.of("特定給付対象療養", "生活保護");

    private static final String CLASS = "所得区分（payers[].incomeClass）";

    private final HighCostLimits limits;
    private final Map<Side, List<KnownClass>> known = new ConcurrentHashMap<>();

    /** A month and a side of 70 years. */
    private record Side(YearMonth month, AgeBand age) {}

    /**
     * A class of the table.
     *
     * @param limit its limit; {@code null} when it has none in the month
     */
    private record KnownClass(String label, @Nullable HighCostLimit limit) {}

    InsuredChoices(HighCostLimits limits) {
        this.limits = limits;
    }

    /** The law of the insurance; {@code null} when the claim leaves open whether it is 後期高齢者医療. */
    static @Nullable InsuranceKind kind(Claim claim, @Nullable InsuranceKind ofNumber) {
        Scheme scheme = claim.particulars().scheme();
        if (ofNumber != null) {
            return ofNumber;
        }
        if (scheme == null) {
            LocalDate from = Ages.reached(claim.patient().birthDate(), LATE_ELDERLY_FROM);
            return claim.month().atEndOfMonth().isBefore(from) ? InsuranceKind.NATIONAL_HEALTH : null;
        }
        return switch (scheme) {
            case HEALTH_INSURANCE -> InsuranceKind.NATIONAL_HEALTH;
            case LATE_ELDERLY -> InsuranceKind.LATE_ELDERLY;
            case PUBLIC_FUNDS, MEDICAL_OBSERVATION -> InsuranceKind.NONE;
        };
    }

    /**
     * The insurances that are possible under a law.
     *
     * @param costYen total cost of the month, 10/10, in yen
     */
    Choice<Insured> of(
            Claim claim, InsuranceKind kind, Certificate certificate, @Nullable Reduction reduction, long costYen) {
        YearMonth month = claim.month();
        LocalDate birthDate = claim.patient().birthDate();
        boolean from70 = kind == InsuranceKind.LATE_ELDERLY || !month.isBefore(Ages.monthAfter(birthDate, AGE_70));
        AgeBand age = from70 ? AgeBand.FROM_70 : AgeBand.UNDER_70;
        List<Insured> possible = new ArrayList<>();
        for (@Nullable String incomeClass : classes(month, age, kind, certificate, costYen)) {
            possible.add(new Insured(
                    kind,
                    null,
                    false,
                    age,
                    incomeClass,
                    certificate.multiple(),
                    certificate.halved() || turns75(birthDate, month),
                    reduction));
        }
        return new Choice<>(CLASS, possible);
    }

    private List<@Nullable String> classes(
            YearMonth month, AgeBand age, InsuranceKind kind, Certificate certificate, long costYen) {
        String told = certificate.incomeClass();
        List<@Nullable String> classes = new ArrayList<>();
        if (kind == InsuranceKind.NONE || Certificate.NONE_SHOWN.equals(told)) {
            classes.add(null);
        } else if (told == null) {
            if (age == AgeBand.UNDER_70) {
                classes.add(null);
            }
            for (KnownClass known : known(month, age)) {
                if (canLimit(known, age, certificate, costYen)) {
                    classes.add(known.label());
                }
            }
        } else if (told.equals(Certificate.LOW_INCOME)) {
            limits.classes(month, age).stream()
                    .filter(known -> known.startsWith(Certificate.LOW_INCOME))
                    .forEach(classes::add);
        } else {
            classes.add(told);
        }
        return classes;
    }

    private List<KnownClass> known(YearMonth month, AgeBand age) {
        return known.computeIfAbsent(
                new Side(month, age),
                side -> limits.classes(month, age).stream()
                        .filter(label -> !KINDS_OF_TREATMENT.contains(label))
                        .map(label -> new KnownClass(label, limits.find(month, age, label, true)))
                        .toList());
    }

    /** Whether the limit of a class can be reached; from 70 years on the class also decides the share. */
    private static boolean canLimit(KnownClass known, AgeBand age, Certificate certificate, long costYen) {
        HighCostLimit limit = known.limit();
        return age == AgeBand.FROM_70
                || limit == null
                || Yen.percent(costYen, HIGHEST_SHARE) > limit.yen(costYen, certificate.multiple(), true);
    }

    /** Whether two insurers share the month because the patient turns 75 in it, after its first day. */
    private static boolean turns75(LocalDate birthDate, YearMonth month) {
        LocalDate birthday = birthDate.plusYears(LATE_ELDERLY_ALL_FROM);
        return YearMonth.from(birthday).equals(month) && birthday.getDayOfMonth() != 1;
    }

    /**
     * What the insurer lets the patient off.
     *
     * @param single whether the insurance pays at one occasion only
     * @return {@code null} when the claim does not tell it occasion by occasion
     */
    static @Nullable Reduction reduction(Waiver waiver, boolean single) {
        Integer percent = waiver.percent();
        Integer yen = waiver.yen();
        return switch (waiver.kind()) {
            case EXEMPT -> Reduction.of(Reduction.Kind.EXEMPT, 0);
            case DEFERRED -> Reduction.of(Reduction.Kind.DEFERRED, 0);
            case REDUCED -> {
                if (percent != null) {
                    yield Reduction.of(Reduction.Kind.RATE, percent);
                }
                yield yen != null && single ? Reduction.of(Reduction.Kind.AMOUNT, yen) : null;
            }
        };
    }
}
