package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Calculator.StageRunner;
import org.santei.engine.calculation.Question;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.ShareCase;
import org.santei.engine.cases.ShareCaseFiles;
import org.santei.engine.cases.ShareCaseRunner;
import org.santei.engine.claim.Claim;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleNetwork;
import org.santei.engine.rulebase.ShareRules;
import org.santei.engine.rulebase.StageRules;
import org.santei.engine.uke.UkeFileException;
import org.santei.feetables.NationalUsage;
import org.santei.rules.examples.ExampleClaims;
import org.santei.rules.workings.RealClaims;

/** The matcher writes, entry by entry and in the same order, what Drools' own network writes (docs/decisions/0022). */
class MatcherTest {

    private static final int SYNTHETIC_CLAIMS = 500;

    private static final ShareRules SHARES = ShareRules.readPackaged();
    private static final IdentityHashMap<StageRules, RuleNetwork> NETWORKS = new IdentityHashMap<>();
    private static final StageRunner BY_NETWORK = (stage, rules, facts) ->
            NETWORKS.computeIfAbsent(rules, RuleNetwork::of).judge(facts);
    private static final Both PACKAGED = Both.of(Packaged.BASES);
    private static final Both OF_TABLES = Both.of(RuleBases.readTableRules());

    @ParameterizedTest
    @EnumSource
    void everyCaseOfARule(Question question) {
        TreeSet<String> spoke = new TreeSet<>();
        for (RuleCase ruleCase : new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES)) {
            List<Entry> ledger = (ruleCase.chapters() ? PACKAGED : OF_TABLES).judge(ruleCase.claim(), question);
            ledger.forEach(entry -> spoke.add(entry.rule()));
        }
        assertThat(spoke).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleAndEveryRealClaim(Question question) throws IOException, UkeFileException {
        List<Claim> claims = new ArrayList<>(ExampleClaims.read());
        claims.addAll(RealClaims.read());
        assertThat(claims).hasSizeGreaterThan(100);
        for (Claim claim : claims) {
            PACKAGED.judge(claim, question);
        }
    }

    @ParameterizedTest
    @EnumSource
    void syntheticClaimsInEveryEdition(Question question) {
        SyntheticMonths months = new SyntheticMonths(Packaged.TABLE, NationalUsage.read(), LocalDate.of(2022, 7, 1));
        int entries = 0;
        for (RuleBase base : Packaged.BASES.all()) {
            YearMonth month = base.edition().begins().plusMonths(1);
            for (int number = 0; number < SYNTHETIC_CLAIMS; number++) {
                entries += PACKAGED.judge(months.claim(number, month), question).size();
            }
        }
        assertThat(entries).isGreaterThan(SYNTHETIC_CLAIMS);
    }

    @Test
    void everyCaseOfARuleAboutWhoPays() {
        List<ShareCase> cases = ShareCaseFiles.readAll(Packaged.CASES);
        ShareCaseRunner byMatcher = new ShareCaseRunner(SHARES, Packaged.TABLE);
        ShareCaseRunner byNetwork = new ShareCaseRunner(SHARES, Packaged.TABLE, BY_NETWORK);
        assertThat(cases)
                .isNotEmpty()
                .allSatisfy(ofRule -> assertThat(byMatcher.ledgerOf(ofRule.given()))
                        .as(ofRule.file() + ": " + ofRule)
                        .isEqualTo(byNetwork.ledgerOf(ofRule.given())));
    }

    /** The same rules twice. */
    private record Both(Calculator byMatcher, Calculator byNetwork) {

        static Both of(RuleBases bases) {
            return new Both(new Calculator(Packaged.TABLE, bases), new Calculator(Packaged.TABLE, bases, BY_NETWORK));
        }

        /** The ledger of a claim, which both have written. */
        List<Entry> judge(Claim claim, Question question) {
            List<Entry> ledger = byMatcher.ledgerOf(claim, question);
            assertThat(ledger).as(claim.receipt()).isEqualTo(byNetwork.ledgerOf(claim, question));
            return ledger;
        }
    }
}
