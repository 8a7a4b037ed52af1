package org.santei.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.cases.RuleCase.Application;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.WhyNot;
import org.santei.engine.explanation.WhyNotCondition;
import org.santei.engine.explanation.WhyNotObstacle;
import org.santei.engine.explanation.WhyNotObstacle.Kind;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.explanation.WhyNotStatus;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.rules.Packaged;

/** Every rule in every edition, in its own cases: what it keeps from being paid, and what would have to be true. */
class WhyNotCasesTest {

    private static final List<RuleCase> CASES = new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES);
    private static final RuleBases TABLE_RULES = RuleBases.readTableRules();
    private static final Calculator BY_TABLES = new Calculator(Packaged.TABLE, TABLE_RULES);
    private static final WhyNotService SERVICE = new WhyNotService(Packaged.TABLE, Packaged.BASES);
    private static final WhyNotService SERVICE_OF_TABLES = new WhyNotService(Packaged.TABLE, TABLE_RULES);
    private static final Map<String, Map<String, ParsedRule>> RULES = new HashMap<>();

    private static final Set<WhyNotStatus> GOOD =
            Set.of(WhyNotStatus.PAID, WhyNotStatus.EARNED, WhyNotStatus.CLAIMABLE);

    /** Most facts that are made true one after the other. */
    private static final int MOST_STEPS = 8;

    static WhyNot ask(RuleCase ruleCase, Claim claim, String code) {
        WhyNotService service = ruleCase.chapters() ? SERVICE : SERVICE_OF_TABLES;
        return service.answer(claim, code, false).orElseThrow().asked();
    }

    private static RuleBase base(RuleCase ruleCase) {
        return Objects.requireNonNull(Packaged.BASES.find(ruleCase.claim().month()));
    }

    static ParsedRule rule(RuleBase base, String id) {
        return Objects.requireNonNull(RULES.computeIfAbsent(base.edition().name(), edition -> {
                    Map<String, ParsedRule> rules = new HashMap<>();
                    base.edition()
                            .filesInForce(Packaged.FILES)
                            .forEach(file -> Packaged.rules(file).forEach(rule -> rules.put(rule.id(), rule)));
                    return rules;
                })
                .get(id));
    }

    /** Cases of rules that award a code. */
    private static List<RuleCase> awarding() {
        return CASES.stream()
                .filter(RuleCase::chapters)
                .filter(ruleCase -> rule(base(ruleCase), ruleCase.rule()).awards() != null)
                .toList();
    }

    @Test
    void whereARuleDoesNotAwardItsCodeTheAnswerNamesAConditionOfARuleThatCould() {
        Map<WhyNotStatus, Integer> seen = new EnumMap<>(WhyNotStatus.class);
        for (RuleCase ruleCase : awarding()) {
            if (ruleCase.expected().application() != Application.DOES_NOT_APPLY) {
                continue;
            }
            String code =
                    Objects.requireNonNull(rule(base(ruleCase), ruleCase.rule()).awards());
            WhyNot answer = ask(ruleCase, ruleCase.claim(), code);
            seen.merge(answer.status(), 1, Integer::sum);
            if (GOOD.contains(answer.status())) {
                assertThat(base(ruleCase).ownersOf(code))
                        .as(place(ruleCase, answer))
                        .hasSizeGreaterThan(1);
                continue;
            }
            if (answer.status() == WhyNotStatus.NOT_IN_FORCE) {
                continue;
            }
            WhyNotObstacle first = answer.obstacles().get(0);
            assertThat(base(ruleCase).ownersOf(code))
                    .as(place(ruleCase, answer))
                    .contains(first.rule());
            if (first.kind() == Kind.BASE_REFUSED) {
                assertThat(first.lines()).as(place(ruleCase, answer)).isNotEmpty();
            } else {
                assertThat(answer.sentence() + answer.remedy())
                        .as(place(ruleCase, answer))
                        .contains(hindering(first));
            }
        }
        assertThat(seen.get(WhyNotStatus.REFUSED)).isGreaterThan(400);
    }

    /** The first condition that fails, as the claim has it; else the first that is open, as the rule asks for it. */
    private static String hindering(WhyNotObstacle obstacle) {
        Answered decisive = obstacle.missing().isEmpty() ? Answered.NO : Answered.OPEN;
        String condition = obstacle.conditions().stream()
                .filter(each -> each.answered() == decisive)
                .findFirst()
                .map(each -> decisive == Answered.NO ? each.said() : each.needed())
                .orElseThrow();
        return condition.substring(0, condition.length() - "いる。".length());
    }

    @Test
    void whereARuleAwardsItsCodeNoConditionIsSaidToFail() {
        for (RuleCase ruleCase : awarding()) {
            if (ruleCase.expected().application() != Application.APPLIES) {
                continue;
            }
            String code =
                    Objects.requireNonNull(rule(base(ruleCase), ruleCase.rule()).awards());
            WhyNot answer = ask(ruleCase, ruleCase.claim(), code);
            assertThat(answer.obstacles())
                    .as(place(ruleCase, answer))
                    .noneMatch(obstacle -> obstacle.kind() == Kind.CONDITION || obstacle.kind() == Kind.NO_BASE);
        }
    }

    @Test
    void whereFactsAreMissingTheAnswerAsksForThem() {
        for (RuleCase ruleCase : awarding()) {
            if (ruleCase.expected().application() != Application.UNDECIDED) {
                continue;
            }
            String code =
                    Objects.requireNonNull(rule(base(ruleCase), ruleCase.rule()).awards());
            WhyNot answer = ask(ruleCase, ruleCase.claim(), code);
            if (answer.status() != WhyNotStatus.PAID) {
                assertThat(answer.missing()).as(place(ruleCase, answer)).isNotEmpty();
            }
        }
    }

    /** Rules and rows that refuse a billed act stand among the obstacles of its code. */
    @Test
    void whatRefusesABilledCodeIsNamed() {
        Set<String> named = new HashSet<>();
        for (RuleCase ruleCase : CASES) {
            JudgedClaim judged = judged(ruleCase);
            for (Entry entry : judged.ledger()) {
                if (entry.rule().equals(ruleCase.rule()) && entry instanceof Entry.OfAct ofAct) {
                    Act act = ofAct.act();
                    JudgedClaim.Ruling ruling = judged.of(act);
                    if (ruling.outcome() == Outcome.REFUSED
                            && ruling.rule().equals(entry.rule())
                            && isOnce(judged, act)) {
                        WhyNot answer = ask(ruleCase, ruleCase.claim(), act.code());
                        assertThat(answer.status()).as(place(ruleCase, answer)).isEqualTo(WhyNotStatus.REFUSED);
                        assertThat(answer.obstacles())
                                .as(place(ruleCase, answer))
                                .anyMatch(obstacle -> obstacle.rule().equals(entry.rule()));
                        named.add(entry.rule());
                    }
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(400);
    }

    private static boolean isOnce(JudgedClaim judged, Act act) {
        return judged.claim().acts().stream()
                        .filter(other -> other.code().equals(act.code()))
                        .count()
                == 1;
    }

    private static JudgedClaim judged(RuleCase ruleCase) {
        Calculator calculator = ruleCase.chapters() ? Packaged.CALCULATOR : BY_TABLES;
        return calculator.judged(ruleCase.claim(), Question.VERIFY, (stage, rules, facts) -> rules.judge(facts));
    }

    /** What an answer asks for is made true, one thing after the other, until the code can be paid. */
    @Test
    void whatIsMadeTrueIsNoLongerInTheWay() {
        Map<String, Integer> ends = new TreeMap<>();
        for (RuleCase ruleCase : CASES) {
            for (String code : codes(ruleCase)) {
                ends.merge(follow(ruleCase, code), 1, Integer::sum);
            }
        }
        assertThat(ends.getOrDefault("paid", 0)).isGreaterThan(500);
        assertThat(ends).doesNotContainKey("steps");
    }

    /** The code that the rule awards, or the codes that are refused. */
    private static Set<String> codes(RuleCase ruleCase) {
        String awards =
                ruleCase.chapters() ? rule(base(ruleCase), ruleCase.rule()).awards() : null;
        if (awards != null) {
            return Set.of(awards);
        }
        Set<String> codes = new HashSet<>();
        JudgedClaim judged = judged(ruleCase);
        for (Act act : judged.claim().acts()) {
            if (judged.of(act).outcome() == Outcome.REFUSED) {
                codes.add(act.code());
            }
        }
        return codes;
    }

    private String follow(RuleCase ruleCase, String code) {
        Claim claim = ruleCase.claim();
        for (int step = 0; step < MOST_STEPS; step++) {
            WhyNot answer = ask(ruleCase, claim, code);
            if (GOOD.contains(answer.status())) {
                return "paid";
            }
            if (answer.obstacles().isEmpty()) {
                return answer.status().name();
            }
            WhyNotObstacle first = answer.obstacles().get(0);
            WhyNotCondition condition = first.conditions().stream()
                    .filter(each -> each.answered() != Answered.YES)
                    .findFirst()
                    .orElse(null);
            Claim changed = changed(ruleCase, claim, answer, first, condition);
            if (changed == null) {
                return "not brought about: " + first.kind();
            }
            WhyNot next = ask(ruleCase, changed, code);
            assertThat(next.obstacles())
                    .as(place(ruleCase, answer) + "\n" + next)
                    .noneMatch(obstacle -> isStill(obstacle, first, condition));
            claim = changed;
        }
        return "steps";
    }

    private static boolean isStill(
            WhyNotObstacle obstacle, WhyNotObstacle before, @Nullable WhyNotCondition condition) {
        boolean same = obstacle.rule().equals(before.rule()) && obstacle.kind() == before.kind();
        return same
                && (condition == null
                        ? obstacle.lines().equals(before.lines())
                        : obstacle.conditions().stream()
                                .anyMatch(each -> each.answered() != Answered.YES
                                        && each.needed().equals(condition.needed())));
    }

    private static @Nullable Claim changed(
            RuleCase ruleCase, Claim claim, WhyNot answer, WhyNotObstacle first, @Nullable WhyNotCondition condition) {
        TrueFacts facts = new TrueFacts(claim, answer.day(), base(ruleCase).codeSets());
        if (!first.lines().isEmpty() && first.kind() != Kind.BASE_REFUSED) {
            return first.lines().stream().anyMatch(answer.lines()::contains) ? null : facts.without(first.lines());
        }
        if (first.kind() == Kind.NO_BASE) {
            return facts.withBase(rule(base(ruleCase), first.rule()));
        }
        if (first.rule().startsWith("COMMON")) {
            return facts.fitting(first.rule(), answer.code());
        }
        ParsedRule rule = rule(base(ruleCase), first.rule());
        if (first.kind() == Kind.CONDITION && condition != null) {
            return facts.where(rule.conditions().get(first.conditions().indexOf(condition)));
        }
        return first.kind() == Kind.RULE && first.conditions().size() > 1
                ? facts.whereNot(rule.conditions().get(first.conditions().size() - 1))
                : null;
    }

    static String place(RuleCase ruleCase, WhyNot answer) {
        return ruleCase.file() + ": " + ruleCase + "\n" + answer;
    }
}
