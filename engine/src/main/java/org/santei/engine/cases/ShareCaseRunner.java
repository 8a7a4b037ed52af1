package org.santei.engine.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.explanation.RuleExplanation;
import org.santei.engine.facts.InsuredMonth;
import org.santei.engine.language.事実;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費;
import org.santei.engine.language.負担月;
import org.santei.engine.language.負担者;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;

/** Runs a case about who pays and says, in words, where the ledger differs from what the case expects. */
public final class ShareCaseRunner {

    private final ShareRules rules;
    private final FeeTable table;
    private final Calculator.StageRunner runner;

    /**
     * @param table names codes in explanations
     */
    public ShareCaseRunner(ShareRules rules, FeeTable table) {
        this(rules, table, (stage, ofStage, facts) -> ofStage.judge(facts));
    }

    /**
     * @param table names codes in explanations
     * @param runner shows facts to the rules
     */
    public ShareCaseRunner(ShareRules rules, FeeTable table, Calculator.StageRunner runner) {
        this.rules = rules;
        this.table = table;
        this.runner = runner;
    }

    /** What differs; empty when the case holds. */
    public List<Difference> differences(ShareCase ofRule) {
        List<Entry.OfShare> said = ledgerOf(ofRule.given()).stream()
                .filter(entry -> entry.rule().equals(ofRule.rule()))
                .map(Entry.OfShare.class::cast)
                .toList();
        List<Difference> differences = new ArrayList<>();
        Application application = application(said);
        if (application != ofRule.application()) {
            differences.add(Difference.of("expect", ofRule.application(), application));
        }
        List<String> texts = said.stream().map(ShareCaseRunner::text).toList();
        if (ofRule.says() != null && !texts.equals(List.of(ofRule.says()))) {
            differences.add(Difference.of("says", ofRule.says(), texts));
        }
        return differences;
    }

    private static Application application(List<Entry.OfShare> said) {
        if (said.isEmpty()) {
            return Application.DOES_NOT_APPLY;
        }
        return said.stream().allMatch(entry -> entry.missing().isEmpty()) ? Application.APPLIES : Application.UNDECIDED;
    }

    private static String text(Entry.OfShare entry) {
        boolean unlimited = entry instanceof Entry.LimitedBy && entry.code().isEmpty();
        return unlimited ? "限度なし" : entry.code();
    }

    /** Why the rule of a case speaks, or does not; empty when it is not in force in the month. */
    public Optional<RuleExplanation> explain(ShareCase ofRule) {
        RuleBase base = base(ofRule.given());
        if (base.stageOf(ofRule.rule()) == null) {
            return Optional.empty();
        }
        LocalDate day = ofRule.given().month().atDay(1);
        Ledger ledger = new Ledger();
        List<事実> facts = facts(ofRule.given(), base, ledger);
        show(base, facts);
        ledger.seal();
        RuleReader reader = new RuleReader(base, table);
        String type = reader.text(ofRule.rule(), day).factType();
        事実 fact = facts.stream()
                .filter(candidate -> candidate.getClass().getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
        return Optional.of(RuleExplanation.ofShare(
                reader.reading(ofRule.rule(), fact, day),
                ledger.entries().stream()
                        .filter(entry -> entry.rule().equals(ofRule.rule()))
                        .map(Entry.OfShare.class::cast)
                        .toList()));
    }

    /** What the rules say of what a case gives. */
    public List<Entry> ledgerOf(ShareCase.Given given) {
        RuleBase base = base(given);
        Ledger ledger = new Ledger();
        show(base, facts(given, base, ledger));
        ledger.seal();
        return ledger.entries();
    }

    private void show(RuleBase base, List<事実> facts) {
        runner.run(Stage.SHARE, Objects.requireNonNull(base.stage(Stage.SHARE)), facts);
    }

    private RuleBase base(ShareCase.Given given) {
        return Objects.requireNonNull(rules.find(given.month()), given.month() + " has no rules");
    }

    private static List<事実> facts(ShareCase.Given given, RuleBase base, Ledger ledger) {
        ShareCase.Fund fund = given.fund();
        if (fund != null) {
            return List.of(new 公費(fund.lawNumber(), fund.local(), fund.ranked(), ledger));
        }
        負担者 payer = new 負担者(given.kind(), insured(given), ledger, base.limits(), base.codeSets());
        return List.of(payer, new 負担月(payer, given.handling(), given.relief(), given.otherClasses()));
    }

    /** Ages are counted here once more, so that a case holds them against the law and not against the engine. */
    private static InsuredMonth insured(ShareCase.Given given) {
        YearMonth seventy =
                YearMonth.from(given.birthDate().minusDays(1).plusYears(70)).plusMonths(1);
        LocalDate six = given.birthDate().minusDays(1).plusYears(6);
        int lastYear = six.getMonthValue() > 3 ? six.getYear() + 1 : six.getYear();
        boolean late = given.kind() == 保険.後期高齢者医療;
        return new InsuredMonth(
                given.month(),
                given.outpatient(),
                given.birthDate(),
                !given.month().isAfter(YearMonth.of(lastYear, 3)),
                late || !given.month().isBefore(seventy),
                given.incomeClass());
    }
}
