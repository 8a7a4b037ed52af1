package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.feetables.Bundle;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Points;
import org.santei.feetables.Standing;

/** Prices each group of the input and says what became of its lines. */
final class Settlement {

    private final ClaimIndex claim;
    private final FeeTable table;
    private final Judgement judgement;
    private final Map<Act, Entry.Replaced> bundled = new HashMap<>();
    private final Map<Long, Act> actByPlace = new HashMap<>();

    Settlement(ClaimIndex claim, FeeTable table, Judgement judgement, List<Entry> ledger) {
        this.claim = claim;
        this.table = table;
        this.judgement = judgement;
        for (Entry entry : ledger) {
            if (entry instanceof Entry.Replaced replaced) {
                replaced.sample().acts().forEach(act -> bundled.putIfAbsent(act, replaced));
            }
        }
        for (Act act : claim.acts()) {
            actByPlace.put(place(act.line(), act.day()), act);
        }
    }

    private static long place(Line line, int day) {
        return line.number() * 64L + day;
    }

    /** What became of a group. */
    GroupResult settle(LineGroup group) {
        List<Integer> days =
                group.days().isEmpty() ? List.of(0) : List.copyOf(group.days().keySet());
        Map<Line, List<Verdict>> verdicts = new java.util.LinkedHashMap<>();
        for (Line line : group.lines()) {
            verdicts.put(line, days.stream().map(day -> verdict(line, day)).toList());
        }
        Outcome worst = Outcome.REFUSED;
        int paidTimes = 0;
        for (int i = 0; i < days.size(); i++) {
            Outcome ofDay = Outcome.PAID;
            int times = group.days().isEmpty() ? group.count() : group.days().getOrDefault(days.get(i), 0);
            for (List<Verdict> ofLine : verdicts.values()) {
                ofDay = ofDay.worst(ofLine.get(i).outcome());
                times = Math.min(times, ofLine.get(i).limit());
            }
            if (ofDay == Outcome.PAID) {
                paidTimes += times;
            } else if (ofDay == Outcome.UNDECIDED) {
                worst = Outcome.UNDECIDED;
            }
        }
        Outcome outcome = worst == Outcome.UNDECIDED || paidTimes == 0 ? worst : Outcome.PAID;
        return result(group, days, verdicts, outcome, outcome == Outcome.PAID ? paidTimes : group.count());
    }

    private GroupResult result(
            LineGroup group, List<Integer> days, Map<Line, List<Verdict>> verdicts, Outcome outcome, int count) {
        Set<String> assumed = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        List<LineResult> lines = new ArrayList<>();
        verdicts.forEach((line, ofLine) -> {
            Verdict shown = shown(ofLine);
            (shown.outcome() == Outcome.UNDECIDED ? missing : assumed).addAll(shown.open());
            lines.add(new LineResult(line.code(), shown.outcome(), shown.rule()));
        });
        Price price = missing.isEmpty() ? price(group, days) : new Price(null, List.of());
        missing.addAll(price.missing());
        Outcome settled = price.points() == null && outcome == Outcome.PAID ? Outcome.UNDECIDED : outcome;
        return new GroupResult(
                group.section(),
                group.lines().stream().map(Line::code).toList(),
                settled == Outcome.UNDECIDED ? null : price.points(),
                count,
                settled,
                false,
                List.copyOf(lines),
                List.copyOf(assumed),
                List.copyOf(missing));
    }

    /** The verdict that stands for a line over its days: undecided, else paid, else refused. */
    private static Verdict shown(List<Verdict> ofLine) {
        Verdict shown = ofLine.get(0);
        for (Verdict verdict : ofLine) {
            if (rank(verdict.outcome()) > rank(shown.outcome())) {
                shown = verdict;
            }
        }
        return shown;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case UNDECIDED -> 2;
            case PAID -> 1;
            case REFUSED -> 0;
        };
    }

    /** What became of a line on a day. */
    Verdict verdict(Line line, int day) {
        if (line.kind() != LineKind.PROCEDURE) {
            return Verdict.undecided(CommonRules.PRICE, List.of(missingPrice(line)));
        }
        Act act = actByPlace.get(place(line, day));
        if (act != null) {
            return judgement.of(act);
        }
        if (standing(line, day) == Standing.UNKNOWN) {
            String missing = "診療行為コード " + line.code() + " の点数（手元の公式マスターにありません）";
            return Verdict.undecided(CommonRules.VALIDITY, List.of(missing));
        }
        return Verdict.refused(CommonRules.VALIDITY, null);
    }

    private static String missingPrice(Line line) {
        return (line.kind() == LineKind.DRUG ? "薬価 " : "材料価格 ") + line.code();
    }

    /** How the code of a line stands on a day. */
    Standing standing(Line line, int day) {
        return table.standing(line.code(), date(day));
    }

    private LocalDate date(int day) {
        return claim.claim().month().atDay(day == 0 ? 1 : day);
    }

    /** Points of one count; the days of a group must come to the same. */
    private Price price(LineGroup group, List<Integer> days) {
        Price first = price(group, days.get(0));
        for (int i = 1; i < days.size(); i++) {
            if (!sameRows(group, days.get(0), days.get(i))
                    && !price(group, days.get(i)).equals(first)) {
                return Price.unknown("日によって点数が異なる行の日ごとの記録");
            }
        }
        return first;
    }

    private boolean sameRows(LineGroup group, int day, int other) {
        for (Line line : group.lines()) {
            Act act = actByPlace.get(place(line, day));
            Act otherAct = actByPlace.get(place(line, other));
            if (act == null
                    || otherAct == null
                    || !act.item().validity().equals(otherAct.item().validity())
                    || bundled.containsKey(act)) {
                return false;
            }
        }
        return true;
    }

    private Price price(LineGroup group, int day) {
        Pricing pricing = new Pricing();
        for (Line line : group.lines()) {
            Act act = actByPlace.get(place(line, day));
            if (act == null) {
                pricing.lack(line.kind() == LineKind.PROCEDURE ? "点数 " + line.code() : missingPrice(line));
            } else {
                addTo(pricing, act);
            }
        }
        return pricing.total();
    }

    private void addTo(Pricing pricing, Act act) {
        FeeItem item = act.item();
        Entry.Replaced replaced = bundled.get(act);
        if (replaced == null) {
            pricing.add(item, act.line().quantity(), null);
        } else if (!replaced.act().equals(act)) {
            pricing.add(item, act.line().quantity(), 0L);
        } else {
            Bundle bundle = replaced.sample().bundle();
            Points points = bundle == null ? null : bundle.points();
            if (points == null) {
                pricing.lack("包括点数（" + describe(bundle) + "）");
            } else {
                pricing.add(item, act.line().quantity(), points.value() * 1_000_000L);
            }
        }
    }

    private static String describe(@Nullable Bundle bundle) {
        return bundle == null ? "" : bundle.itemsFrom() + "項目以上、" + bundle.source();
    }

    /** What a derived item adds to the act that earned it, in points of one count. */
    Price increment(Act act, FeeItem addition) {
        Pricing without = new Pricing();
        addTo(without, act);
        if (addition.kind() != org.santei.feetables.PointKind.PERCENT_ADDED) {
            Pricing alone = new Pricing();
            alone.add(addition, null, null);
            return alone.total();
        }
        Pricing with = new Pricing();
        addTo(with, act);
        with.add(addition, null, null);
        Price more = with.total();
        Price less = without.total();
        if (more.points() == null || less.points() == null) {
            return more;
        }
        return Price.of(more.points() - less.points());
    }
}
