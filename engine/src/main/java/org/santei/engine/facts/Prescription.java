package org.santei.engine.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Payer;

/**
 * The internal drugs (内服薬) that a claim bills on one day. The law counts by 処方, the unit of 処方料; a day is one when one
 * 処方料 is billed on it.
 *
 * @param day day of the month, 1 to 31; 0 when the claim does not say
 * @param date the day, or the first of the month when the claim does not say
 * @param units its 剤, in the order of the claim; never empty
 * @param acts the procedures of the day that still stand
 * @param actsOfMonth the procedures of the claim that still stand
 * @param supplies how long every internal drug of the claim was given
 */
public record Prescription(
        int day, LocalDate date, List<Unit> units, List<Act> acts, List<Act> actsOfMonth, Supplies supplies)
        implements Reducible {

    /**
     * One 剤: the drugs of one group.
     *
     * @param line line of the input where it begins
     * @param payers who takes part
     * @param times days for which it was given
     * @param whole codes of tablets and capsules, each a kind of its own
     * @param loose codes of all other drugs: powders, granules and liquids may have been mixed into one kind
     * @param yen prices of the drugs of a day together; {@code null} when not all are known
     * @param wholeYen the same with what the patient pays for drugs of their wish (選定療養): no clause at hand says which of
     *     both counts; {@code null} when it is not known
     * @param points points of a day; {@code null} when they are not known
     */
    public record Unit(
            int line,
            Set<Payer> payers,
            int times,
            Set<String> whole,
            Set<String> loose,
            @Nullable BigDecimal yen,
            @Nullable BigDecimal wholeYen,
            @Nullable Integer points) {

        /** Points of units for all their days; {@code null} when those of one are not known. */
        static @Nullable Integer points(List<Unit> units) {
            int points = 0;
            for (Unit unit : units) {
                if (unit.points() == null) {
                    return null;
                }
                points = Math.addExact(points, Math.multiplyExact(unit.points(), unit.times()));
            }
            return points;
        }

        /** Whether all units have the same payers. */
        static boolean haveOnePayment(List<Unit> units) {
            return units.stream().map(Unit::payers).distinct().count() == 1;
        }

        private Set<String> codes() {
            Set<String> codes = new HashSet<>(whole);
            codes.addAll(loose);
            return codes;
        }

        private boolean isOneKind(int mostYen) {
            return isAtMost(yen, mostYen);
        }

        private static boolean isAtMost(@Nullable BigDecimal price, int mostYen) {
            return price != null && price.compareTo(BigDecimal.valueOf(mostYen)) <= 0;
        }

        private int mostKinds(int mostYen) {
            return isAtMost(wholeYen, mostYen) ? 1 : whole.size() + loose.size();
        }
    }

    /**
     * How many kinds there are at most: nothing was mixed, and a brand in two units counts twice.
     *
     * @param mostYen yen of a unit up to which it is one kind
     */
    public int mostKinds(int mostYen) {
        return sum(unit -> unit.mostKinds(mostYen));
    }

    /**
     * How many kinds there are at least: what may be mixed was mixed, a brand in two units counts once, and a unit whose
     * price is not known is one kind.
     *
     * @param mostYen yen of a unit up to which it is one kind
     */
    public int leastKinds(int mostYen) {
        Set<String> brands = new HashSet<>();
        Set<Set<String>> mixtures = new HashSet<>();
        Set<Set<String>> single = new HashSet<>();
        for (Unit unit : units) {
            if (unit.yen() == null || unit.isOneKind(mostYen)) {
                single.add(unit.codes());
            } else {
                brands.addAll(unit.whole());
                if (!unit.loose().isEmpty()) {
                    mixtures.add(unit.loose());
                }
            }
        }
        Set<String> counted = new HashSet<>(brands);
        mixtures.forEach(counted::addAll);
        single.removeIf(counted::containsAll);
        return brands.size() + mixtures.size() + single.size();
    }

    @Override
    public @Nullable Integer points() {
        return Unit.points(units);
    }

    @Override
    public boolean hasOnePayment() {
        return Unit.haveOnePayment(units);
    }

    @Override
    public boolean isOfMonth() {
        return false;
    }

    @Override
    public int line() {
        return units.get(0).line();
    }

    @Override
    public Set<Payer> payers() {
        return units.get(0).payers();
    }

    /**
     * Whether every drug was certainly given for longer than some days in a row, as far as the claim shows it.
     *
     * @param days the longest time for which a drug may be given for the time being (臨時の投薬)
     * @param pause days without the drug that do not interrupt it
     */
    public boolean isRegular(int days, int pause) {
        return units.stream()
                .flatMap(unit -> unit.codes().stream())
                .allMatch(code -> supplies.inARow(code, day, pause) > days);
    }

    private int sum(ToIntFunction<Unit> kinds) {
        return units.stream().mapToInt(kinds).sum();
    }
}
