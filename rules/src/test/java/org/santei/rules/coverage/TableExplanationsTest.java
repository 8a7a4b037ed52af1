package org.santei.rules.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.calculation.Trace;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.RuleExplanation;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.language.表;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.rules.Packaged;
import org.santei.rules.Sentences;

/**
 * Every rule for the official tables says in every edition why it speaks and why it does not, of claims that are made of the
 * rows that hold in the edition. Where no file of its months is at hand, the rows are those of {@link MadeTables}: the rule
 * of the edition is the real one, so its texts are, too.
 */
@Tag("whole-tables")
class TableExplanationsTest {

    private static final int TENTH = 10;
    private static final int SECOND = 2;
    private static final int MOST_ITEMS = 1000;

    private static final RuleBases OF_TABLES = RuleBases.readTableRules();
    private static final Map<String, Shelf> SHELVES = new ConcurrentHashMap<>();

    /** Tables, what calculates with them and what explains it; a rule base explained over other tables would name their rows. */
    private record Shelf(Calculator calculator, Explainer explainer, Master master) {

        static Shelf of(FeeTable table, LocalDate day) {
            return new Shelf(new Calculator(table, Packaged.BASES), Explainer.packaged(), new Master(table, day));
        }

        /** The same rules for the tables alone: the chapters own every 外来管理加算, and then decide themselves. */
        Shelf withoutChapters() {
            return new Shelf(new Calculator(master.feeTable(), OF_TABLES), Explainer.packaged(), master);
        }

        static Shelf official(Edition edition) {
            return SHELVES.computeIfAbsent("official " + edition.name(), name -> of(Packaged.TABLE, day(edition)));
        }

        /** Electronic tables that hold in the edition; of 02 and 03-1 no official file is at hand at all. */
        static Shelf made(Edition edition) {
            return SHELVES.computeIfAbsent(
                    "made " + edition.name(), name -> of(MadeTables.holdingFrom(edition.begins()), day(edition)));
        }

        /** Electronic tables that hold in the edition, but not on its day. */
        static Shelf later(Edition edition) {
            return SHELVES.computeIfAbsent(
                    "later " + edition.name(),
                    name -> of(MadeTables.electronicFrom(edition.begins().plusYears(1)), day(edition)));
        }
    }

    private record Asked(Shelf shelf, Claim claim, Question question) {}

    private record Both(Asked speaks, Asked isSilent) {}

    @AfterAll
    static void putAway() {
        SHELVES.clear();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rules")
    void aRuleIsExplainedOnBothSides(String edition, String id, Edition of, ParsedRule rule) {
        Shelf shelf = shelf(of, rule);
        Both both = Stream.of(shelf, shelf.withoutChapters())
                .flatMap(judging -> claims(judging, rule).map(claims -> both(judging, rule, claims)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row has claims on both sides"));
        Map<String, String> faults = new TreeMap<>();
        assertThat(explain(both.speaks(), rule, faults)).isEqualTo(Answered.YES);
        assertThat(explain(both.isSilent(), rule, faults)).isEqualTo(Answered.NO);
        assertThat(faults).isEmpty();
    }

    /** Of claims made of one row one of which the rule speaks, and one of which it does not; {@code null} when there are none. */
    private static @Nullable Both both(Shelf shelf, ParsedRule rule, List<Claim> claims) {
        @Nullable Asked speaks = null;
        @Nullable Asked silent = null;
        for (Claim claim : claims) {
            for (Question question : Question.values()) {
                List<Entry> said = shelf.calculator().ledgerOf(claim, question).stream()
                        .filter(entry -> entry.rule().equals(rule.id()))
                        .toList();
                Asked asked = new Asked(shelf, claim, question);
                silent = said.isEmpty() && silent == null ? asked : silent;
                boolean certain = said.stream().anyMatch(entry -> !(entry instanceof Entry.Open));
                speaks = certain && speaks == null ? asked : speaks;
            }
            if (speaks != null && silent != null) {
                return new Both(speaks, silent);
            }
        }
        return null;
    }

    private static Answered explain(Asked asked, ParsedRule rule, Map<String, String> faults) {
        Trace trace = Trace.withWorkings();
        Shelf shelf = asked.shelf();
        Answer answer = shelf.calculator().trace(asked.claim(), asked.question(), trace);
        RuleExplanation told = shelf.explainer().explain(trace, rule.id());
        Explanation explanation = shelf.explainer().explain(trace, (Calculation) answer, Explanation.Detail.FULL);
        told.sentences().forEach(text -> note(Sentences.faults(text), text, faults));
        Sentences.of(explanation).forEach(text -> note(Sentences.faults(text), text, faults));
        Sentences.forPatients(explanation).forEach(text -> note(Sentences.faultsForPatients(text), text, faults));
        return told.outcome();
    }

    private static void note(List<String> found, String text, Map<String, String> faults) {
        found.forEach(fault -> faults.put(fault, text));
    }

    /** The official tables where they hold in the edition; made ones where no official file of its months is at hand. */
    private static Shelf shelf(Edition edition, ParsedRule rule) {
        LocalDate day = day(edition);
        TableCondition condition = condition(rule);
        boolean held = Packaged.TABLE.electronic().holdOn(day);
        if (condition == null) {
            return Shelf.official(edition);
        }
        return switch (condition) {
            case OTHER_MONTHS -> held ? Shelf.later(edition) : Shelf.official(edition);
            case EXCLUSION_DAY, INCLUSION -> Shelf.made(edition);
            case EXCLUSION_MONTH, EXCLUSION_OCCASION, EXCLUSION_WEEK, STAY_ADDITION, STAY_ADDITION_NUMBER -> {
                yield held ? Shelf.official(edition) : Shelf.made(edition);
            }
            case FREQUENCY, COMMENT -> held ? Shelf.official(edition) : Shelf.made(edition);
            case SECONDARY_OPERATION, SECONDARY_NOTE, OPERATIONS_TOGETHER -> {
                yield Packaged.TABLE.operations().knowsShares(day) ? Shelf.official(edition) : Shelf.made(edition);
            }
            case DISEASE -> hasDiseases(day) ? Shelf.official(edition) : Shelf.made(edition);
            default -> Shelf.official(edition);
        };
    }

    private static boolean hasDiseases(LocalDate day) {
        return Packaged.TABLE.tables().get("b").answersFor(day, LocalDate.MAX);
    }

    /** Of each item or row the claims that are made of it. */
    private static Stream<List<Claim>> claims(Shelf shelf, ParsedRule rule) {
        List<Integer> columns = CommonRulesTest.columns(rule);
        TableCondition condition = condition(rule);
        if (columns.isEmpty() && condition != null) {
            return new RowClaims(shelf.master()).of(condition);
        }
        Scenarios scenarios = new Scenarios(shelf.master());
        return CommonRulesTest.drawn(shelf.master(), columns).stream()
                .limit(MOST_ITEMS)
                .map(item -> claims(shelf.master(), scenarios, item, columns));
    }

    private static List<Claim> claims(Master master, Scenarios scenarios, FeeItem item, List<Integer> columns) {
        List<Claim> claims = new ArrayList<>();
        for (int column : columns) {
            if (master.says(item, column)) {
                claims.addAll(scenarios.of(item, column));
            }
        }
        // Last, the claim without the item.
        claims.add(new Sketch(master.day()).claim());
        return claims;
    }

    private static @Nullable TableCondition condition(ParsedRule rule) {
        return Arrays.stream(TableCondition.values())
                .filter(condition -> 表.keyOf(condition).equals(rule.key()))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(Edition edition) {
        YearMonth second = edition.begins().plusMonths(SECOND - 1);
        return second.atDay(TENTH);
    }

    static Stream<Arguments> rules() {
        return Packaged.BASES.all().stream()
                .map(base -> base.edition())
                .flatMap(edition -> edition.filesInForce(Packaged.FILES).stream()
                        .filter(file -> file.isCommon())
                        .flatMap(file -> Packaged.rules(file).stream())
                        .map(rule -> Arguments.of(edition.name(), rule.id(), edition, rule)));
    }
}
