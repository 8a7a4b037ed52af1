package org.santei.rules.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.santei.engine.facts.InsuredMonth;
import org.santei.engine.language.保険;
import org.santei.engine.language.公費;
import org.santei.engine.language.負担月;
import org.santei.engine.language.負担者;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.ShareRules;
import org.santei.engine.rulebase.StageRules;
import org.santei.rules.cases.RuleCase.Application;

/** Runs a case about who pays and says, in words, where the ledger differs from what the case expects. */
public final class ShareCaseRunner {

    private final ShareRules rules;

    public ShareCaseRunner(ShareRules rules) {
        this.rules = rules;
    }

    /** What differs; empty when the case holds. */
    public List<String> differences(ShareCase ofRule) {
        List<Entry.OfShare> said = ledgerOf(ofRule.given()).stream()
                .filter(entry -> entry.rule().equals(ofRule.rule()))
                .map(Entry.OfShare.class::cast)
                .toList();
        List<String> differences = new ArrayList<>();
        Application application = application(said);
        if (application != ofRule.application()) {
            differences.add("expect: expected " + ofRule.application() + ", but was " + application);
        }
        List<String> texts = said.stream().map(ShareCaseRunner::text).toList();
        if (ofRule.says() != null && !texts.equals(List.of(ofRule.says()))) {
            differences.add("says: expected " + ofRule.says() + ", but was " + texts);
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

    private List<Entry> ledgerOf(ShareCase.Given given) {
        RuleBase base = Objects.requireNonNull(rules.find(given.month()), given.month() + " has no rules");
        StageRules stage = Objects.requireNonNull(base.stage(Stage.SHARE));
        Ledger ledger = new Ledger();
        ShareCase.Fund fund = given.fund();
        if (fund != null) {
            stage.judge(List.of(new 公費(fund.lawNumber(), fund.local(), fund.ranked(), ledger)));
        } else {
            負担者 payer = new 負担者(given.kind(), insured(given), ledger, base.limits(), base.codeSets());
            stage.judge(List.of(payer, new 負担月(payer, given.handling(), given.relief(), given.otherClasses())));
        }
        ledger.seal();
        return ledger.entries();
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
