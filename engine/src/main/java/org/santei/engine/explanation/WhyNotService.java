package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleReader;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Standing;

/**
 * Says why a claim does not have a code, and what would have to be true. What rules award is read from their conditions on
 * the facts of the claim; whatever else stands in the way is found by judging the claim with the code in it. Safe for use by
 * many threads.
 */
public final class WhyNotService {

    private static final Comparator<WhyNot> BY_STATUS =
            Comparator.comparing(WhyNot::status).thenComparing(WhyNot::code);

    private final FeeTable table;
    private final RuleBases bases;
    private final Calculator calculator;
    private final ClaimService claims;
    private final Map<RuleBase, Reading> readings = new ConcurrentHashMap<>();

    /** What is read of the rules of an edition, once. */
    private record Reading(RuleReader reader, WhyNotFamily family) {}

    public WhyNotService(FeeTable table, RuleBases bases) {
        this.table = table;
        this.bases = bases;
        this.calculator = new Calculator(table, bases);
        this.claims = new ClaimService(table, bases);
    }

    /**
     * The answer for a code; empty if no edition is in force in the month of the claim.
     *
     * @param code nine digits
     * @param family whether to answer for the codes of its family, too
     */
    public Optional<WhyNotAnswer> answer(Claim claim, String code, boolean family) {
        RuleBase rules = bases.find(claim.month());
        if (rules == null) {
            return Optional.empty();
        }
        Reading reading = readings.computeIfAbsent(rules, this::read);
        WhyNotWords words = new WhyNotWords(table, rules);
        WhyNotClaim asked = new WhyNotClaim(calculator, reading.reader(), WhyNotHearing.of(calculator, claim), words);
        WhyNot answer = asked.of(code);
        return Optional.of(new WhyNotAnswer(
                claim.receipt(),
                claim.month().toString(),
                rules.edition().revision(),
                rules.edition().name(),
                answer == null ? withoutRow(claim, code, asked, words) : answer,
                family ? family(reading, asked, code) : List.of()));
    }

    private Reading read(RuleBase rules) {
        RuleReader reader = new RuleReader(rules, table);
        LocalDate first = rules.edition().begins().atDay(1);
        return new Reading(reader, new WhyNotFamily(table, rules.codeSets(), reader.texts(first)));
    }

    private static List<WhyNot> family(Reading reading, WhyNotClaim asked, String code) {
        FeeItem item = asked.item(code);
        if (item == null) {
            return List.of();
        }
        List<WhyNot> family = new ArrayList<>();
        for (String other : reading.family().of(item, asked.dayOf(item))) {
            WhyNot answer = asked.isPaid(other) ? null : asked.of(other);
            if (answer != null) {
                family.add(answer);
            }
        }
        family.sort(BY_STATUS);
        return List.copyOf(family);
    }

    /** The answer for a code that the master of medical acts does not have on the days of the claim. */
    private WhyNot withoutRow(Claim claim, String code, WhyNotClaim asked, WhyNotWords words) {
        List<Integer> days = asked.places().days();
        ItemAnswer item = days.stream()
                .map(day -> table.item(code, claim.month().atDay(Math.max(1, day))))
                .min(Comparator.comparing(ItemAnswer::standing))
                .orElseGet(() -> table.item(code, claim.month().atDay(1)));
        boolean supply = item.item() == ItemKind.DRUG || item.item() == ItemKind.MATERIAL;
        boolean isOver = item.standing() == Standing.NOT_YET || item.standing() == Standing.ENDED;
        if (supply && !isOver) {
            return asked.nearest(code, new WhyNotSupplies(claims, claim, asked, words).candidates(item));
        }
        return WhyNotTexts.ofCode(Objects.requireNonNull(item), asked.linesOf(code));
    }
}
