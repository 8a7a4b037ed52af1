package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeTable;

/** Sums what was settled and writes the answer. */
final class Report {

    private final ClaimIndex index;
    private final Claim claim;
    private final FeeTable table;
    private final RuleBase rules;
    private final List<Entry> ledger;
    private final Judgement judgement;
    private final Question question;
    private final Map<Payer, Integer> byPayer = new EnumMap<>(Payer.class);
    private final Map<String, Integer> bySection = new TreeMap<>();
    private @Nullable Integer total;
    private boolean complete = true;

    Report(
            ClaimIndex index,
            FeeTable table,
            RuleBase rules,
            List<Entry> ledger,
            Judgement judgement,
            Question question) {
        this.index = index;
        this.claim = index.claim();
        this.table = table;
        this.rules = rules;
        this.ledger = ledger;
        this.judgement = judgement;
        this.question = question;
    }

    Calculation write() {
        Settlement settlement = new Settlement(index, table, judgement, ledger);
        Findings findings = new Findings(index, rules, judgement, settlement);
        List<GroupResult> groups = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            GroupResult result = settlement.settle(group);
            groups.add(result);
            count(group, result);
            findings.ofGroup(group, result);
        }
        if (question == Question.CALCULATE) {
            new Derivation(index, ledger, judgement, settlement).groups().forEach(derived -> {
                groups.add(place(groups, derived.result().section()), derived.result());
                count(derived.group(), derived.result());
            });
        }
        findings.ofLedger(ledger, question);
        if (complete) {
            findings.ofTotals(byPayer);
        }
        return answer(groups, findings.all());
    }

    /** After the last group of its section; where the section has none, before the next section. */
    private static int place(List<GroupResult> groups, String section) {
        int next = groups.size();
        for (int i = groups.size() - 1; i >= 0; i--) {
            int order = groups.get(i).section().compareTo(section);
            if (order == 0) {
                return i + 1;
            }
            next = order > 0 ? i : next;
        }
        return next;
    }

    private void count(LineGroup group, GroupResult result) {
        if (result.points() == null) {
            complete = false;
        } else if (result.outcome() == Outcome.PAID) {
            int points = Math.multiplyExact(result.points(), result.count());
            total = Math.addExact(total == null ? 0 : total, points);
            bySection.merge(result.section(), points, Math::addExact);
            group.payers().forEach(payer -> byPayer.merge(payer, points, Math::addExact));
        }
    }

    private Calculation answer(List<GroupResult> groups, List<Finding> findings) {
        if (total == null && complete) {
            total = 0;
        }
        List<PayerPoints> payers = new ArrayList<>();
        for (Coverage coverage : claim.coverages()) {
            Integer points = byPayer.get(coverage.payer());
            payers.add(new PayerPoints(coverage.payer(), points == null && complete ? Integer.valueOf(0) : points));
        }
        List<String> notCompared = groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.rule().equals(CommonRules.PRICE))
                .map(LineResult::code)
                .distinct()
                .toList();
        return new Calculation(
                claim.receipt(),
                claim.month().toString(),
                rules.edition().revision(),
                rules.edition().name(),
                total,
                complete,
                List.copyOf(payers),
                bySection,
                List.copyOf(groups),
                findings,
                notCompared,
                PatientShare.UNDECIDED,
                new Proof(rules.hash(), table.snapshotHash(), EngineBuild.VERSION, InputHash.of(claim, question)));
    }
}
