package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.benchmarks.Turns.Measured;
import org.santei.benchmarks.Turns.Way;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * How the time of judging (from the claim in memory to its ledger) grows with lines, rules, editions and threads. What is set against
 * each other says the same, which is checked before anything is timed.
 */
final class GrowthOfJudging {

    /** Claims of an edition one after the other, where they come in groups. */
    static final int GROUP = 1_000;

    private static final YearMonth MONTH = YearMonth.of(2024, 7);
    private static final List<YearMonth> MONTHS = List.of(
            YearMonth.of(2021, 10), YearMonth.of(2023, 7), MONTH, YearMonth.of(2026, 7), YearMonth.of(2023, 7), MONTH);
    private static final List<String> LOADED_AGAIN = List.of("2022-04", "2024-06");

    private final FeeTable table = new FeeTableReader().readPackaged();
    private final RuleBases packaged = RuleBases.readPackaged();
    private final RuleBases manyReal = RuleBases.of(List.of(RealRules.compile()));
    private final Claims claims = Claims.read();
    private int sink;

    /** How many rules the edition has against which plain Java is measured. */
    int rules() {
        return requireNonNull(manyReal.find(MONTHS.get(0))).ruleIds().size();
    }

    /** Plain Java and the rules of one edition. */
    List<Measured> lines(List<Claim> ofSize) {
        Calculator plain = new Calculator(table, manyReal, new PlainJavaRules());
        Calculator rules = new Calculator(table, manyReal);
        same(plain, rules, ofSize);
        return Turns.measure(
                ofSize.size(),
                List.of(new Way("plain", ledgers(plain, ofSize)), new Way("rules", ledgers(rules, ofSize))));
    }

    /** Claims of a size of {@link Claims}, or of 5 to 60 lines mixed. */
    List<Claim> claims(String size) {
        if (!size.equals("5-60")) {
            return claims.ofSize(size);
        }
        List<Claim> mixed = new ArrayList<>();
        for (int lines = 5; lines <= 60; lines += 5) {
            mixed.addAll(claims.ofLines(lines, 12, lines));
        }
        Collections.shuffle(mixed, new Random(1));
        return mixed;
    }

    /** The notes of chapters in four ways: plain Java, the rules, a session for each claim, the typical Drools way. */
    List<Measured> ways() {
        ChapterNotes notes = new ChapterNotes(table, packaged);
        List<Claim> ofSize = claims.ofSize("15");
        return Turns.measure(
                ofSize.size(),
                List.of(
                        new Way(
                                "plain",
                                () -> ofSize.forEach(claim ->
                                        sink += notes.byPlainJava(claim).size())),
                        new Way(
                                "rules",
                                () -> ofSize.forEach(
                                        claim -> sink += notes.byRules(claim).size())),
                        new Way(
                                "session-per-claim",
                                () -> ofSize.forEach(
                                        claim -> sink += notes.bySessions(claim).size())),
                        new Way(
                                "typical",
                                () -> ofSize.forEach(claim ->
                                        sink += notes.byTypicalDrools(claim).size()))));
    }

    /** The same claims under editions of so many rules, the first of which is the unit. */
    List<Measured> ruleCounts(List<Integer> counts) throws IOException {
        List<Claim> ofSize = moved("15", MONTH);
        Calculator all = new Calculator(table, packaged);
        Set<String> speaking = ofSize.stream()
                .flatMap(claim -> all.ledgerOf(claim, Question.VERIFY).stream())
                .map(Entry::rule)
                .collect(Collectors.toSet());
        List<Way> ways = new ArrayList<>();
        for (int count : counts) {
            RuleBases many = ManyRules.of(
                            table, requireNonNull(packaged.find(MONTH)).edition())
                    .compile(count, speaking, Files.createTempDirectory("many-rules"));
            Calculator calculator = new Calculator(table, many);
            same(all, calculator, ofSize);
            ways.add(new Way(count + " rules", ledgers(calculator, ofSize)));
        }
        return Turns.measure(ofSize.size(), ways);
    }

    /**
     * Claims of some editions, of which each has classes of its own. The unit is the same claims in the order of their editions; then in groups
     * of {@link #GROUP}, then claim by claim.
     */
    List<Measured> editions(int editions) {
        List<Calculator> calculators = calculators(editions);
        List<List<Claim>> ofEdition = new ArrayList<>();
        for (int edition = 0; edition < editions; edition++) {
            ofEdition.add(moved("15", MONTHS.get(edition)));
        }
        int size = ofEdition.get(0).size();
        return Turns.measure(
                2 * GROUP * editions,
                List.of(
                        new Way("one after the other", () -> run(calculators, ofEdition, size, 2 * GROUP)),
                        new Way("in groups of " + GROUP, () -> run(calculators, ofEdition, size, GROUP)),
                        new Way("claim by claim", () -> run(calculators, ofEdition, size, 1))));
    }

    private List<Calculator> calculators(int editions) {
        List<Calculator> calculators = new ArrayList<>();
        for (int edition = 0; edition < editions; edition++) {
            int again = edition - packaged.all().size();
            RuleBase base = again < 0
                    ? requireNonNull(packaged.find(MONTHS.get(edition)))
                    : RuleRelease.packaged(LOADED_AGAIN.get(again), EngineBuild.VERSION)
                            .load(EngineBuild.VERSION);
            calculators.add(new Calculator(table, RuleBases.of(List.of(base))));
        }
        return calculators;
    }

    private void run(List<Calculator> calculators, List<List<Claim>> ofEdition, int size, int group) {
        for (int first = 0; first < 2 * GROUP; first += group) {
            for (int edition = 0; edition < calculators.size(); edition++) {
                for (int i = first; i < first + group; i++) {
                    Claim claim = ofEdition.get(edition).get(i % size);
                    sink += calculators
                            .get(edition)
                            .ledgerOf(claim, Question.VERIFY)
                            .size();
                }
            }
        }
    }

    /** What two threads do in units of one, the median of some rounds in turns. */
    TwoThreads.Measured twoThreads() {
        List<Claim> ofSize = claims.ofSize("15");
        return TwoThreads.measure(ofSize.size(), ledgers(new Calculator(table, manyReal), ofSize));
    }

    private List<Claim> moved(String size, YearMonth month) {
        return claims.ofSize(size).stream().map(claim -> claim.withMonth(month)).toList();
    }

    private Runnable ledgers(Calculator calculator, List<Claim> ofSize) {
        return () -> {
            int entries = 0;
            for (int i = 0; i < ofSize.size(); i++) {
                entries += calculator.ledgerOf(ofSize.get(i), Question.VERIFY).size();
            }
            sink = entries;
        };
    }

    private static void same(Calculator one, Calculator other, List<Claim> ofSize) {
        for (Claim claim : ofSize) {
            if (!one.ledgerOf(claim, Question.VERIFY).equals(other.ledgerOf(claim, Question.VERIFY))) {
                throw new IllegalStateException("What is compared does not say the same of " + claim.receipt());
            }
        }
    }

    /** Something that every ledger went into, so that none can be optimised away. */
    int sink() {
        return sink;
    }
}
