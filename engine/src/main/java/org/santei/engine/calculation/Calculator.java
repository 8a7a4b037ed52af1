package org.santei.engine.calculation;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.ClaimSize;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.StageRules;
import org.santei.engine.tables.ClaimTables;
import org.santei.engine.tables.RelatedCodes;
import org.santei.engine.workings.Workings;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/**
 * Calculates claims. Safe for use by many threads.
 *
 * <pre>edition → CLASSIFY → AWARD → EXCLUDE → CAP → FOLLOW → settlement</pre>
 */
public final class Calculator {

    private static final StageRunner BY_RULES = (stage, rules, facts) -> rules.judge(facts);

    private final FeeTable table;
    private final RuleBases bases;
    private final StageRunner runner;
    private final RelatedCodes relatedCodes;
    private final @Nullable PatientShares shares;

    /** Lets the rules of a stage look at facts. The benchmark's plain Java stands in here. */
    public interface StageRunner {

        /** Shows facts to the rules of a stage. */
        void run(Stage stage, StageRules rules, List<事実> facts);
    }

    public Calculator(FeeTable table, RuleBases bases) {
        this(table, bases, BY_RULES);
    }

    public Calculator(FeeTable table, RuleBases bases, StageRunner runner) {
        this(table, bases, runner, null);
    }

    /** A calculator that reckons what the patient pays, too. */
    public static Calculator withShares(FeeTable table, RuleBases bases, PatientShares shares) {
        return new Calculator(table, bases, BY_RULES, shares);
    }

    /**
     * @param shares reckons what the patient pays; {@code null} to leave it undecided
     */
    private Calculator(FeeTable table, RuleBases bases, StageRunner runner, @Nullable PatientShares shares) {
        this.table = table;
        this.bases = bases;
        this.runner = runner;
        this.relatedCodes = new RelatedCodes(table);
        this.shares = shares;
    }

    /** A calculator over everything on the class path. */
    public static Calculator packaged() {
        return withShares(
                new FeeTableReader().readPackaged(),
                RuleBases.readPackaged(),
                PatientShares.packaged(RuledShareLaw.packaged()));
    }

    /** The answer to one claim; never {@code null}, never a guess. */
    public Answer calculate(Claim claim, Question question) {
        return calculate(claim, question, null, null);
    }

    /**
     * The answer to one claim.
     *
     * @param workings notes how its points and yen are arrived at, and is of this claim only; {@code null} when nobody wants
     *     to see it
     */
    public Answer calculate(Claim claim, Question question, @Nullable Workings workings) {
        return calculate(claim, question, null, workings);
    }

    /**
     * The answer to one claim, and how it came about.
     *
     * @param trace notes it, and is of this claim only
     */
    public Answer trace(Claim claim, Question question, Trace trace) {
        return calculate(claim, question, trace, trace.workings());
    }

    private Answer calculate(Claim claim, Question question, @Nullable Trace trace, @Nullable Workings workings) {
        RuleBase rules = bases.find(claim.month());
        if (rules == null) {
            return new NotCalculated(claim.receipt(), NotCalculated.Reason.NO_EDITION, noEdition(claim));
        }
        if (ClaimSize.isTooLarge(claim)) {
            return new NotCalculated(claim.receipt(), NotCalculated.Reason.TOO_LARGE, tooLarge(claim));
        }
        ClaimIndex index = new ClaimIndex(claim, table, rules.codeSets());
        ClaimTables tables = new ClaimTables(index, relatedCodes);
        List<Entry> ledger = judge(index, tables, rules, question, trace == null ? runner : noting(trace));
        Judgement judgement = new Judgement(index, ledger, rules, question);
        if (trace != null) {
            trace.judged(new Trace.Judged(index, rules, ledger, question));
        }
        PatientShares standing = shares == null ? null : shares.asOfNow();
        return new Report(index, tables, rules, ledger, judgement, question, standing, trace, workings).write();
    }

    /**
     * What the rules said of a claim, in the order in which later stages read it.
     *
     * @throws IllegalArgumentException if no edition is in force in the month of the claim
     */
    public List<Entry> ledgerOf(Claim claim, Question question) {
        RuleBase rules = bases.find(claim.month());
        if (rules == null) {
            throw new IllegalArgumentException(noEdition(claim).message());
        }
        ClaimIndex index = new ClaimIndex(claim, table, rules.codeSets());
        return judge(index, new ClaimTables(index, relatedCodes), rules, question, runner);
    }

    /**
     * A claim as it was judged: what the rules said, and what became of each act. Nothing is priced.
     *
     * @param showing shows facts to the rules of each stage, and may note them
     * @throws IllegalArgumentException if no edition is in force in the month of the claim
     */
    public JudgedClaim judged(Claim claim, Question question, StageRunner showing) {
        RuleBase rules = bases.find(claim.month());
        if (rules == null) {
            throw new IllegalArgumentException(noEdition(claim).message());
        }
        ClaimIndex index = new ClaimIndex(claim, table, rules.codeSets());
        List<Entry> ledger = judge(index, new ClaimTables(index, relatedCodes), rules, question, showing);
        return new JudgedClaim(index, rules, ledger, new Judgement(index, ledger, rules, question));
    }

    private StageRunner noting(Trace trace) {
        return (stage, rules, facts) -> {
            trace.shown(stage, facts);
            runner.run(stage, rules, facts);
        };
    }

    private List<Entry> judge(
            ClaimIndex index, ClaimTables tables, RuleBase rules, Question question, StageRunner showing) {
        Ledger ledger = new Ledger();
        FactFactory facts = new FactFactory(index, ledger, rules, tables);
        Judgement judgement = null;
        int judged = 0;
        for (Stage stage : Stage.OF_SCHEDULE) {
            StageRules ofStage = rules.stage(stage);
            if (ofStage != null) {
                boolean sees = stage == Stage.CAP || stage == Stage.FOLLOW;
                if (sees && (judgement == null || ledger.entries().size() > judged)) {
                    judgement = Judgement.soFar(index, ledger.entries(), rules, question);
                    judged = ledger.entries().size();
                }
                showing.run(stage, ofStage, facts.factsFor(stage, ofStage, standing(judgement)));
                ledger.seal();
            }
        }
        return ledger.entries();
    }

    private static Predicate<Act> standing(@Nullable Judgement judgement) {
        return judgement == null ? act -> true : judgement::stands;
    }

    private static InputError tooLarge(Claim claim) {
        return new InputError(
                claim.line(), "算定日", "同じ日の行の組み合わせが " + ClaimSize.MOST_PAIRS + " を超えています。行と日を確かめ、レセプトを分けてください。");
    }

    private InputError noEdition(Claim claim) {
        StringBuilder held = new StringBuilder();
        for (RuleBase base : bases.all()) {
            held.append(base.edition().begins())
                    .append("～")
                    .append(
                            base.edition().ends().equals(Edition.OPEN)
                                    ? ""
                                    : base.edition().ends().minusMonths(1))
                    .append(' ');
        }
        return new InputError(
                claim.line(),
                "診療年月",
                claim.month() + " の点数表の版がありません。ある版: " + held.toString().strip()
                        + "。診療年月を確かめるか、その版の規則を追加してください（CONTRIBUTING.md「改定を加える」）。");
    }
}
