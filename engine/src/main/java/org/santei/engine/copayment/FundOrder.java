package org.santei.engine.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.language.公費;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.ShareRules;
import org.santei.engine.rulebase.StageRules;
import org.santei.feetables.copayment.NationalScheme;
import org.santei.feetables.copayment.NationalSchemes;

/** In which order public funds pay. Safe for use by many threads. */
public final class FundOrder {

    private final ShareRules rules;

    public FundOrder(ShareRules rules) {
        this.rules = rules;
    }

    /**
     * A fund that a patient holds.
     *
     * @param lawNumber two digits (法別番号); {@code null} for the certificate of a disease of long treatment
     * @param local whether a prefecture or municipality runs it
     */
    public record Held(@Nullable String lawNumber, boolean local) {}

    /**
     * An order.
     *
     * @param indexes indexes of the funds as they were given, the first to pay first
     * @param missing what must be known to be certain, in Japanese; a fund whose turn is not known stands last
     */
    public record Order(List<Integer> indexes, List<String> missing) {

        public Order {
            indexes = List.copyOf(indexes);
            missing = List.copyOf(missing);
        }
    }

    /**
     * Ranks by the master of national funds.
     *
     * @param schemes the national funds
     * @param day the service date
     * @return the rank of the first scheme that bears a law number; {@code null} when none does on the day
     */
    public static Function<String, @Nullable Integer> ranks(NationalSchemes schemes, LocalDate day) {
        return lawNumber -> schemes.all().stream()
                .filter(scheme -> scheme.lawNumber().equals(lawNumber)
                        && scheme.validity().contains(day))
                .map(NationalScheme::rank)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A fund with its turn by the rules, and its rank among those with the same turn. */
    private record Placed(int index, int turn, int rank) {}

    /**
     * Sorts funds; those that are alike in law keep the order in which they are given.
     *
     * @param rank rank of a national scheme by its law number, smaller ones pay first; {@code null} when it has none
     */
    public Order sort(YearMonth month, List<Held> funds, Function<String, @Nullable Integer> rank) {
        List<Placed> placed = new ArrayList<>(funds.size());
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < funds.size(); i++) {
            Held fund = funds.get(i);
            Integer ofScheme = fund.lawNumber() == null || fund.local() ? null : rank.apply(fund.lawNumber());
            Integer turn = turn(month, fund, ofScheme != null);
            if (turn == null) {
                missing.add(month + " の公費（法別 " + fund.lawNumber() + "）を充てる順（判断：定める規則がない）");
            }
            placed.add(new Placed(i, turn == null ? Integer.MAX_VALUE : turn, ofScheme == null ? 0 : ofScheme));
        }
        placed.sort(Comparator.comparingInt(Placed::turn).thenComparingInt(Placed::rank));
        return new Order(placed.stream().map(Placed::index).toList(), missing);
    }

    private @Nullable Integer turn(YearMonth month, Held fund, boolean ranked) {
        RuleBase base = rules.find(month);
        StageRules stage = base == null ? null : base.stage(Stage.SHARE);
        if (stage == null) {
            return null;
        }
        Ledger ledger = new Ledger();
        stage.judge(List.of(new 公費(fund.lawNumber(), fund.local(), ranked, ledger)));
        ledger.seal();
        for (Entry entry : ledger.entries()) {
            if (entry instanceof Entry.FundPlaced said) {
                return said.turn();
            }
        }
        return null;
    }
}
