package org.santei.engine.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.ConditionReading;
import org.santei.engine.rulebase.RuleReader;
import org.santei.feetables.AgeAddition;

/** What refuses an act, whatever earns it: rules, rows of the official tables, limits. */
final class WhyNotRefusals {

    private final JudgedClaim judged;
    private final WhyNotWords words;
    private final WhyNotRules rules;
    private final WhyNotTables tables;

    WhyNotRefusals(RuleReader reader, WhyNotHearing heard, WhyNotWords words) {
        this.judged = heard.judged();
        this.words = words;
        this.rules = new WhyNotRules(reader, heard, words);
        this.tables = new WhyNotTables(words);
    }

    /**
     * What refuses an act, in the order in which it was said; empty when it stands.
     *
     * @param withoutBase whether it is known that nothing earns it: then columns that ask for what carries it say no more
     */
    List<Hindrance> of(Act act, boolean withoutBase) {
        if (judged.of(act).outcome() != Outcome.REFUSED) {
            return List.of();
        }
        List<Hindrance> hindrances = new ArrayList<>();
        for (Entry entry : judged.ledger()) {
            if (withoutBase && entry instanceof Entry.Barred barred && WhyNotTables.asksForBase(barred.hit())) {
                continue;
            }
            find(entry, act).filter(found -> isNew(hindrances, found)).ifPresent(hindrances::add);
        }
        return hindrances;
    }

    private static boolean isNew(List<Hindrance> hindrances, Hindrance found) {
        return hindrances.stream()
                .noneMatch(each ->
                        each.rule().equals(found.rule()) && each.reason().equals(found.reason()));
    }

    private Optional<Hindrance> find(Entry entry, Act act) {
        if (entry instanceof Entry.Excluded excluded && excluded.act().equals(act)) {
            return rules.excluded(excluded.rule(), act, excluded.because());
        }
        if (entry instanceof Entry.Rivalled rivalled) {
            return isDecisive(entry, act, Stream.concat(Stream.of(rivalled.act()), rivalled.others().stream()))
                    ? rules.excluded(entry.rule(), act, winner(act))
                    : Optional.empty();
        }
        if (entry instanceof Entry.Barred barred) {
            return barred(barred, act);
        }
        if (entry instanceof Entry.Limited limited && limited.act().equals(act)) {
            return Optional.of(hit(limited.rule(), limited.hit(), List.of()));
        }
        if (entry instanceof Entry.Capped capped && capped.act().equals(act) && isDecidedBy(entry, act)) {
            return Optional.of(rules.capped(capped));
        }
        return Optional.empty();
    }

    private Hindrance hit(String rule, TableHit hit, List<Act> because) {
        return tables.hindrance(rule, hit, because, judged.claim().claim().setting());
    }

    private Optional<Hindrance> barred(Entry.Barred barred, Act act) {
        TableHit hit = barred.hit();
        if (hit.either()) {
            return isDecisive(barred, act, Stream.concat(Stream.of(hit.act()), hit.because().stream()))
                    ? Optional.of(hit(barred.rule(), hit, winner(act)))
                    : Optional.empty();
        }
        if (!hit.act().equals(act)) {
            return Optional.empty();
        }
        List<Act> standing = hit.because().stream().filter(judged::stands).toList();
        return hit.because().isEmpty() || !standing.isEmpty()
                ? Optional.of(hit(barred.rule(), hit, standing))
                : Optional.empty();
    }

    private boolean isDecidedBy(Entry entry, Act act) {
        return judged.of(act).rule().equals(entry.rule());
    }

    /** Whether an act lost against another of some acts, of which one is paid. */
    private boolean isDecisive(Entry entry, Act act, Stream<Act> rivals) {
        List<Act> all = rivals.toList();
        return isDecidedBy(entry, act)
                && all.contains(act)
                && winner(act).stream().anyMatch(all::contains);
    }

    private List<Act> winner(Act act) {
        Act because = judged.of(act).because();
        return because == null ? List.of() : List.of(because);
    }

    /** The addition is one by age of another act of the day, whose limits the patient is not within. */
    Optional<Hindrance> age(Act act) {
        for (Act other : judged.claim().onDay(act.day())) {
            for (AgeAddition addition : other.item().ages().additions()) {
                if (addition.code().equals(act.code())) {
                    return Optional.of(age(act, other, addition));
                }
            }
        }
        return Optional.empty();
    }

    private Hindrance age(Act act, Act base, AgeAddition addition) {
        String from = addition.lower().isNone() ? "" : addition.lower().words() + "以上";
        String until = addition.upper().isNone() ? "" : addition.upper().words() + "未満";
        String range = "患者の年齢が「" + base.item().name() + "」の加算の定める" + from + until;
        ConditionReading condition = new ConditionReading(range + "である", range + "でない", Answered.NO, "");
        return new Hindrance(
                WhyNotObstacle.Kind.CONDITION,
                condition.said(),
                List.of(condition.needed()),
                List.of(),
                judged.of(act).rule(),
                "",
                List.of(condition),
                List.of(),
                List.of());
    }

    /** What decided, when nothing else can be said. */
    Hindrance ruling(Act act) {
        JudgedClaim.Ruling ruling = judged.of(act);
        String requirement = words.requirement(ruling.rule());
        List<Act> winner = winner(act);
        String what = requirement.isEmpty() ? "算定の要件" : "「" + requirement + "」という定め";
        return new Hindrance(
                judged.rules().stageOf(ruling.rule()) == Stage.CAP
                        ? WhyNotObstacle.Kind.LIMIT
                        : WhyNotObstacle.Kind.RULE,
                winner.isEmpty() ? what + "により算定しない" : what + "に" + words.named(winner) + "があたる",
                winner.isEmpty() ? List.of() : List.of(words.named(winner) + "の請求がない"),
                List.of(),
                ruling.rule(),
                ruling.row(),
                List.of(),
                winner,
                List.of());
    }
}
