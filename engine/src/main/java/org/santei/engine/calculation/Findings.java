package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Standing;

/** Collects what a person should see, in the order of the input. */
final class Findings {

    private final ClaimIndex claim;
    private final RuleBase rules;
    private final Judgement judgement;
    private final Settlement settlement;
    private final List<Finding> found = new ArrayList<>();
    private final Set<Finding> seen = new HashSet<>();

    Findings(ClaimIndex claim, RuleBase rules, Judgement judgement, Settlement settlement) {
        this.claim = claim;
        this.rules = rules;
        this.judgement = judgement;
        this.settlement = settlement;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private void add(Finding.Level level, String rule, int line, String message) {
        Finding finding = new Finding(level, rule, line, message);
        if (seen.add(finding)) {
            found.add(finding);
        }
    }

    /** What is wrong with the lines and points of a group. */
    void ofGroup(LineGroup group, List<GroupResult> results) {
        for (Line line : group.lines()) {
            if (line.kind() == LineKind.PROCEDURE) {
                ofLine(group, line);
            } else {
                ofSupply(group, line);
            }
        }
        ofCharge(group);
        for (GroupResult result : results) {
            ofPoints(group, result, results.size() > 1);
        }
    }

    private void ofPoints(LineGroup group, GroupResult result, boolean isPart) {
        Integer billed = group.billedPoints();
        boolean inYen = result.yen() != 0 && Integer.valueOf(0).equals(result.points());
        Integer points = inYen ? Integer.valueOf(result.yen()) : result.points();
        String unit = inYen ? " 円" : " 点";
        // A claim records what a line takes off without a sign.
        if (billed != null && points != null && result.outcome() == Outcome.PAID && billed != Math.abs(points)) {
            int last = group.lines().get(group.lines().size() - 1).number();
            String part = isPart ? "うち " + result.count() + " 回は " : " ";
            add(
                    Finding.Level.ERROR,
                    CommonRules.BILLED_POINTS,
                    last,
                    "記録された" + (inYen ? "金額" : "点数") + "は " + billed + unit + "ですが、計算では" + part + Math.abs(points) + unit
                            + "です。");
        }
        if (result.outcome() == Outcome.UNDECIDED && result.lines().stream().noneMatch(this::isUndecided)) {
            add(
                    Finding.Level.WARNING,
                    CommonRules.MASTER,
                    group.lines().get(0).number(),
                    "点数を決められません。必要なもの: " + String.join("、", result.missing()));
        }
    }

    /** What the patient pays beside the insurance, where it cannot be said. */
    private void ofCharge(LineGroup group) {
        for (int day : Settlement.days(group)) {
            List<String> missing = settlement.supplies(group, day).missingCharge();
            if (!missing.isEmpty()) {
                add(
                        Finding.Level.WARNING,
                        CommonRules.SELF_PAID,
                        group.lines().get(0).number(),
                        on(day) + "特別の料金を決められません。必要な事実: " + String.join("、", missing));
            }
        }
    }

    private boolean isUndecided(LineResult line) {
        return line.outcome() == Outcome.UNDECIDED;
    }

    private void ofLine(LineGroup group, Line line) {
        for (int day : Settlement.days(group)) {
            Verdict verdict = settlement.verdict(line, day);
            if (verdict.rule().equals(CommonRules.VALIDITY)) {
                add(Finding.Level.ERROR, verdict.rule(), line.number(), validity(line, day));
            } else if (verdict.outcome() == Outcome.REFUSED) {
                add(Finding.Level.ERROR, verdict.rule(), line.number(), refusal(line, day, verdict));
            } else if (verdict.outcome() == Outcome.PAID && verdict.limit() < Settlement.times(group, day)) {
                add(Finding.Level.ERROR, verdict.rule(), line.number(), limit(line, day, verdict));
            } else if (verdict.outcome() == Outcome.UNDECIDED) {
                add(
                        Finding.Level.WARNING,
                        verdict.rule(),
                        line.number(),
                        on(day) + named(line.code()) + "を算定できるか決められません。必要な事実: " + String.join("、", verdict.open())
                                + "。根拠: " + basis(verdict));
            }
        }
    }

    /** A price that is not at hand is told once, by {@link Calculation#notCompared}. */
    private void ofSupply(LineGroup group, Line line) {
        for (int day : Settlement.days(group)) {
            SupplyVerdict supply = settlement.supplies(group, day).verdict(line);
            if (supply == null || supply.verdict().rule().equals(CommonRules.PRICE)) {
                continue;
            }
            Verdict verdict = supply.verdict();
            if (verdict.outcome() == Outcome.REFUSED) {
                add(Finding.Level.ERROR, verdict.rule(), line.number(), on(day) + supply.reason());
            } else if (verdict.outcome() == Outcome.UNDECIDED) {
                String missing = String.join("、", verdict.open());
                add(Finding.Level.WARNING, verdict.rule(), line.number(), on(day) + "算定できるか決められません。必要な事実: " + missing);
            } else if (verdict.limit() < Settlement.times(group, day)) {
                add(Finding.Level.ERROR, verdict.rule(), line.number(), limit(line, day, verdict));
            }
        }
    }

    private String validity(Line line, int day) {
        Standing standing = settlement.standing(line, day);
        String code = "診療行為コード " + line.code();
        return switch (standing) {
            case NOT_YET -> on(day) + code + " はまだ使えません（変更年月日より前）。診療日とコードを確かめてください。";
            case ENDED -> on(day) + code + " はもう使えません（廃止）。診療日とコードを確かめてください。";
            default -> on(day) + code + " の点数は手元の公式マスターにありません。コードと診療日を確かめてください。";
        };
    }

    private String limit(Line line, int day, Verdict verdict) {
        return on(day) + named(line.code()) + "は " + verdict.limit() + " 回まで算定できます。根拠: " + basis(verdict);
    }

    private String refusal(Line line, int day, Verdict verdict) {
        Act because = verdict.because();
        String ofAct = verdict.row().isEmpty() ? "（要件にあたる事実がこのレセプトにありません）" : "";
        String reason =
                because == null ? ofAct : "（" + because.line().number() + " 行目の" + named(because.code()) + "による）";
        return on(day) + named(line.code()) + "は算定できません" + reason + "。根拠: " + basis(verdict);
    }

    private String basis(Verdict verdict) {
        String row = verdict.row();
        return rules.nameOf(verdict.rule()) + (row.isEmpty() ? "" : "（" + row + "）");
    }

    private static String on(int day) {
        return day == 0 ? "" : day + "日: ";
    }

    private String named(String code) {
        FeeItem item = claim.item(code, claim.claim().month().atDay(1));
        return "「" + (item == null ? code : item.name()) + "」";
    }

    /** Points that are to be taken off drugs and that no line takes off. */
    void ofReductions(Reductions reductions, Question question) {
        if (question == Question.CALCULATE) {
            return;
        }
        for (Entry.Reduced entry : reductions.unbilled()) {
            List<String> missing = reductions.missing(entry);
            Integer points = reductions.price(entry, null).points();
            String what = missing.isEmpty() && points != null
                    ? "（" + points + " 点）を算定しますが、記録がありません"
                    : "を算定するか決められません。必要な事実: " + String.join("、", missing);
            add(
                    Finding.Level.WARNING,
                    entry.rule(),
                    entry.drugs().line(),
                    on(entry.drugs().day()) + reductions.named(entry) + what + "。根拠: " + rules.nameOf(entry.rule()));
        }
    }

    /** Remarks of rules and awards that nothing bills. */
    void ofLedger(List<Entry> ledger, Question question) {
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Remarked remarked && judgement.stands(remarked.act())) {
                add(Finding.Level.WARNING, entry.rule(), line(remarked.act()), remarked.message());
            } else if (entry instanceof Entry.Noted noted && judgement.stands(noted.act())) {
                add(Finding.Level.WARNING, entry.rule(), line(noted.act()), noted.message());
            } else if (entry instanceof Entry.Barred barred
                    && barred.hit().because().isEmpty()) {
                ofBar(barred);
            } else if (entry instanceof Entry.Open open && question == Question.VERIFY) {
                ofOpenAward(open);
            } else if (entry instanceof Entry.Limited limited) {
                ofLimit(limited);
            } else if (entry instanceof Entry.Awarded awarded && question == Question.VERIFY) {
                ofAward(awarded);
            }
        }
    }

    /** A row that stands in the way of an act beside the one that refused it: a person should see all at once. */
    private void ofBar(Entry.Barred barred) {
        Verdict verdict = judgement.of(barred.act());
        if (!verdict.row().equals(barred.hit().row())) {
            Verdict other = Verdict.refused(barred.rule(), null, barred.hit().row());
            Act act = barred.act();
            add(Finding.Level.ERROR, barred.rule(), line(act), refusal(act.line(), act.day(), other));
        }
    }

    /** A row that limits an act beside the one that decided. */
    private void ofLimit(Entry.Limited limited) {
        Act act = limited.act();
        if (!judgement.of(act).row().equals(limited.hit().row())) {
            Verdict other = Verdict.paid(limited.rule())
                    .limitedTo(
                            limited.hit().limit(), limited.rule(), limited.hit().row());
            add(Finding.Level.ERROR, limited.rule(), line(act), limit(act.line(), act.day(), other));
        }
    }

    /** A code that an act may have to be billed with: what is missing to know it. */
    private void ofOpenAward(Entry.Open open) {
        if (!open.code().equals(open.act().code()) && judgement.stands(open.act()) && !Awards.isBilled(claim, open)) {
            add(
                    Finding.Level.WARNING,
                    open.rule(),
                    line(open.act()),
                    on(open.act().day()) + named(open.code()) + "を算定するか決められません。必要な事実: "
                            + String.join("、", open.hit().missing()) + "。根拠: " + rules.nameOf(open.rule()) + "（"
                            + open.hit().row() + "）");
        }
    }

    private void ofAward(Entry.Awarded awarded) {
        if (judgement.stands(awarded.act()) && !Awards.isBilled(claim, awarded)) {
            String day =
                    awarded.span() == Entry.Span.MONTH ? "" : on(awarded.act().day());
            add(
                    Finding.Level.WARNING,
                    awarded.rule(),
                    line(awarded.act()),
                    day + named(awarded.code()) + "を算定できますが、記録がありません。根拠: " + rules.nameOf(awarded.rule())
                            + (awarded.detail().isEmpty() ? "" : "（" + awarded.detail() + "）"));
        }
    }

    private static int line(Act act) {
        return act.line().number();
    }

    /** Totals of the input that differ from those calculated. */
    void ofTotals(Map<Payer, Integer> byPayer) {
        for (Coverage coverage : claim.claim().coverages()) {
            Integer billed = coverage.billedPoints();
            @Nullable Integer points = byPayer.get(coverage.payer());
            int calculated = points == null ? 0 : points;
            if (billed != null && billed != calculated) {
                add(
                        Finding.Level.ERROR,
                        CommonRules.BILLED_TOTAL,
                        claim.claim().line(),
                        "記録された合計点数は " + billed + " 点ですが、計算では " + calculated + " 点です。");
            }
        }
    }
}
