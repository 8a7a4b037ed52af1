package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.SpecialTerm;

/** Turns rows of the tables of schemes into terms. */
public final class SchemeTerms {

    private SchemeTerms() {}

    /**
     * The terms of a special way to charge.
     *
     * @param monthLimitYen the limit of a month that the scheme sets for it; {@code null} when it sets none
     * @throws IllegalArgumentException if the way needs a limit and there is none
     */
    public static LocalTerms local(SpecialTerm way, @Nullable Integer monthLimitYen) {
        if (!way.monthLimit().isEmpty() && monthLimitYen == null) {
            throw new IllegalArgumentException(way.name() + " needs a limit of the month.");
        }
        return new LocalTerms(
                charged(way.charged()),
                way.treatmentDaysOnly(),
                way.percentOfShare().isEmpty() ? null : Integer.valueOf(way.percentOfShare()),
                part(way.part()),
                way.monthLimit().equals("nothing-above") ? monthLimitYen : null,
                way.monthLimit().equals("fund-pays") ? monthLimitYen : null,
                way.paysAllAfter(),
                freeUntil(way.freeUntil()),
                excess(way.excess()));
    }

    private static ChargedVisits charged(String text) {
        return switch (text) {
            case "all" -> ChargedVisits.ALL;
            case "first" -> ChargedVisits.FIRST;
            case "first-department" -> ChargedVisits.FIRST_DEPARTMENT;
            case "first-department-first" -> ChargedVisits.FIRST_DEPARTMENT_FIRST;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalTerms.@Nullable PartOfShare part(String text) {
        return switch (text) {
            case "" -> null;
            case "third-up" -> LocalTerms.PartOfShare.THIRD_UP;
            case "third-half-up" -> LocalTerms.PartOfShare.THIRD_HALF_UP;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static @Nullable FreeAge freeUntil(String text) {
        return switch (text) {
            case "" -> null;
            case "school" -> FreeAge.SCHOOL;
            default -> new FreeAge(Integer.parseInt(text));
        };
    }

    private static ExcessCharge excess(String text) {
        return switch (text) {
            case "" -> ExcessCharge.NONE;
            case "employee-or-union" -> ExcessCharge.EMPLOYEE_OR_UNION;
            case "union-outside" -> ExcessCharge.UNION_OUTSIDE;
            case "national-outside" -> ExcessCharge.NATIONAL_OUTSIDE;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
