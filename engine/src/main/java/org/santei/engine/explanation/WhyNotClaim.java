package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleReader;
import org.santei.feetables.FeeItem;

/** Asks of one claim why it does not have codes of the master of medical acts. */
final class WhyNotClaim {

    private final Calculator calculator;
    private final RuleReader reader;
    private final WhyNotHearing heard;
    private final JudgedClaim judged;
    private final WhyNotWords words;
    private final WhyNotOwners owners;
    private final WhyNotPlaces places;

    WhyNotClaim(Calculator calculator, RuleReader reader, WhyNotHearing heard, WhyNotWords words) {
        this.calculator = calculator;
        this.reader = reader;
        this.heard = heard;
        this.judged = heard.judged();
        this.words = words;
        this.owners = new WhyNotOwners(reader, heard, words);
        this.places = new WhyNotPlaces(judged.claim());
    }

    /** How the rules that award codes look at the claim. */
    WhyNotOwners owners() {
        return owners;
    }

    WhyNotPlaces places() {
        return places;
    }

    /** Whether a line of the claim with the code is paid. */
    boolean isPaid(String code) {
        return acts(code).stream().anyMatch(act -> judged.of(act).outcome() == Outcome.PAID);
    }

    /** The answer for a code; {@code null} when it has no row on any day of the claim. */
    @Nullable
    WhyNot of(String code) {
        List<WhyNotCandidate> candidates = new ArrayList<>();
        acts(code).forEach(act -> candidates.add(candidate(heard, act, true)));
        FeeItem item = item(code);
        if (candidates.isEmpty()) {
            if (item == null) {
                return null;
            }
            int line = places.line();
            for (Claim claim : places.with(item, owners.bases(code, dayOf(item)))) {
                WhyNotHearing hypothetical = WhyNotHearing.of(calculator, claim);
                hypothetical.actsOf(line).forEach(act -> candidates.add(candidate(hypothetical, act, false)));
                if (candidates.stream().anyMatch(WhyNotCandidate::isFree)) {
                    break;
                }
            }
        }
        return nearest(code, candidates);
    }

    /** The answer of the place where a code is nearest to being paid. */
    WhyNot nearest(String code, List<WhyNotCandidate> candidates) {
        WhyNotCandidate nearest =
                candidates.stream().min(WhyNotCandidate.NEAREST).orElseThrow();
        return WhyNotTexts.of(code, nearest, linesOf(code), judged, words);
    }

    /** The first day of the claim on which an item is in force. */
    LocalDate dayOf(FeeItem item) {
        return places.days().stream()
                .map(judged.claim()::date)
                .filter(item.validity()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Lines that bill a code. */
    List<Integer> linesOf(String code) {
        return judged.claim().claim().groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.code().equals(code))
                .map(Line::number)
                .toList();
    }

    private List<Act> acts(String code) {
        return judged.claim().acts().stream()
                .filter(act -> act.code().equals(code))
                .toList();
    }

    /** The row of a medical act on the first day of the claim that has one; {@code null} when none has. */
    @Nullable
    FeeItem item(String code) {
        return places.days().stream()
                .map(day -> judged.claim().item(code, judged.claim().date(day)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private WhyNotCandidate candidate(WhyNotHearing in, Act act, boolean billed) {
        JudgedClaim.Ruling ruling = in.judged().of(act);
        int line = act.line().number();
        if (billed && ruling.outcome() == Outcome.PAID) {
            return new WhyNotCandidate(WhyNotStatus.PAID, act.day(), line, List.of(), ruling.open(), List.of());
        }
        boolean owned = owners.own(act.code());
        List<Hindrance> hindrances = new ArrayList<>();
        if (owned) {
            owners.nearest(act.code(), act.day()).ifPresent(hindrances::add);
        }
        WhyNotRefusals refusals = new WhyNotRefusals(reader, in, words);
        if (!owned && ruling.outcome() == Outcome.REFUSED && !isAwarded(in, act)) {
            refusals.age(act).ifPresent(hindrances::add);
        }
        hindrances.addAll(refusals.of(act, isWithoutBase(hindrances)));
        if (hindrances.isEmpty() && ruling.outcome() == Outcome.REFUSED) {
            hindrances.add(refusals.ruling(act));
        }
        if (hindrances.isEmpty() && ruling.outcome() == Outcome.UNDECIDED) {
            hindrances.add(open(ruling));
        }
        List<String> assumed = hindrances.isEmpty() ? ruling.open() : List.of();
        return new WhyNotCandidate(
                status(hindrances, owned || isAwarded(in, act)),
                act.day(),
                line,
                hindrances,
                assumed,
                hindrances.isEmpty() ? displaced(in) : List.of());
    }

    private static boolean isWithoutBase(List<Hindrance> hindrances) {
        return hindrances.stream().anyMatch(hindrance -> hindrance.kind() == WhyNotObstacle.Kind.NO_BASE);
    }

    private static WhyNotStatus status(List<Hindrance> hindrances, boolean awarded) {
        if (hindrances.isEmpty()) {
            return awarded ? WhyNotStatus.EARNED : WhyNotStatus.CLAIMABLE;
        }
        return hindrances.stream().allMatch(Hindrance::isOpen) ? WhyNotStatus.UNDECIDED : WhyNotStatus.REFUSED;
    }

    /** Whether a rule or row awarded the code of an act on its day, or in the month. */
    private static boolean isAwarded(WhyNotHearing in, Act act) {
        return in.judged().ledger().stream()
                .anyMatch(entry -> entry instanceof Entry.Awarded awarded
                        && awarded.code().equals(act.code())
                        && (awarded.span() == Entry.Span.MONTH || awarded.act().day() == act.day()));
    }

    private static Hindrance open(JudgedClaim.Ruling ruling) {
        return new Hindrance(
                WhyNotObstacle.Kind.TABLE,
                "決められない",
                List.of(),
                List.of(),
                ruling.rule(),
                ruling.row(),
                List.of(),
                List.of(),
                ruling.open().isEmpty() ? List.of("算定の要件") : ruling.open());
    }

    /** Lines that are paid as the claim stands, but not with the line more. */
    private List<Integer> displaced(WhyNotHearing in) {
        List<Integer> displaced = new ArrayList<>();
        for (Act act : in.judged().claim().acts()) {
            if (!in.judged().stands(act)) {
                Optional<Act> before = judged.claim().acts().stream()
                        .filter(other -> other.line().equals(act.line()) && other.day() == act.day())
                        .findFirst();
                if (before.isPresent()
                        && judged.stands(before.get())
                        && !displaced.contains(act.line().number())) {
                    displaced.add(act.line().number());
                }
            }
        }
        return displaced;
    }
}
