package org.santei.benchmarks;

import java.time.YearMonth;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.benchmarks.typical.TypicalDrools;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleNetwork;
import org.santei.engine.rulebase.RuleTables;
import org.santei.engine.rulebase.StageRules;
import org.santei.feetables.FeeTable;

/**
 * The same notes of the edition of {@link Claims} in four ways, from the claim in memory to the ledger: the rules, plain Java, the rules
 * in Drools' network with a session for each claim and stage, and the typical Drools way. Nothing else is judged, so that the
 * four do the same work; {@code TypicalDroolsTest} holds them to the same entries.
 */
final class ChapterNotes {

    private static final YearMonth MONTH = YearMonth.of(2021, 10);

    private final FeeTable table;
    private final RuleBase notes;
    private final Calculator byRules;
    private final Calculator byPlainJava;
    private final Calculator bySessions;
    private final TypicalDrools typical = TypicalDrools.compile();

    ChapterNotes(FeeTable table, RuleBases packaged) {
        this.table = table;
        RuleBase edition = Objects.requireNonNull(packaged.find(MONTH));
        Set<String> others = edition.ruleIds().stream()
                .filter(id -> !typical.notes().contains(id))
                .collect(Collectors.toUnmodifiableSet());
        this.notes = edition.changed(
                edition.edition(), others, null, new RuleTables(edition.codeSets(), edition.limits(), ""));
        RuleBases bases = RuleBases.of(List.of(notes));
        IdentityHashMap<StageRules, RuleNetwork> networks = networks(notes);
        this.byRules = new Calculator(table, bases);
        this.byPlainJava = new Calculator(table, bases, new PlainJavaRules());
        this.bySessions = new Calculator(
                table,
                bases,
                (stage, rules, facts) ->
                        Objects.requireNonNull(networks.get(rules)).judge(facts));
    }

    private static IdentityHashMap<StageRules, RuleNetwork> networks(RuleBase base) {
        IdentityHashMap<StageRules, RuleNetwork> networks = new IdentityHashMap<>();
        for (Stage stage : Stage.OF_SCHEDULE) {
            StageRules rules = base.stage(stage);
            if (rules != null) {
                networks.put(rules, RuleNetwork.of(rules));
            }
        }
        return networks;
    }

    /** Ids of the rules. */
    Set<String> ids() {
        return notes.ruleIds();
    }

    List<Entry> byRules(Claim claim) {
        return byRules.ledgerOf(claim, Question.VERIFY);
    }

    List<Entry> byPlainJava(Claim claim) {
        return byPlainJava.ledgerOf(claim, Question.VERIFY);
    }

    List<Entry> bySessions(Claim claim) {
        return bySessions.ledgerOf(claim, Question.VERIFY);
    }

    List<Entry> byTypicalDrools(Claim claim) {
        return typical.judge(new ClaimIndex(claim, table, notes.codeSets()), notes.limits());
    }
}
