package org.santei.engine.calculation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.OpenQuestion.OpenGroup;
import org.santei.engine.calculation.OpenQuestion.Status;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.MissingFact;
import org.santei.engine.claim.UkeFields;
import org.santei.engine.facts.ClaimIndex;

/** Collects what to ask: every fact that is missing or taken for granted once, with what hangs on it. */
final class OpenQuestions {

    private static final Comparator<OpenQuestion> BY_POINTS =
            Comparator.comparingLong(OpenQuestion::points).reversed();

    private static final String STAY_ELSEWHERE = "入院した医療機関の記録（入院外のレセプトには書けない）";

    private final Settlement settlement;
    private final AskedFields fields;
    private final OpenLines lines;
    private final List<Asked> asked = new ArrayList<>(0);
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    /** A group of the answer that leaves something open: the group of the claim that it comes from, and its points. */
    private record Open(GroupResult result, LineGroup group, int origin, long points) {}

    /** A fact that hangs on a group, with the text that names it. */
    private record Asked(Open open, String text, Status status, List<Integer> lines) {}

    private record Key(MissingFact.Kind kind, String field, String title, String source) {}

    /** A question that is being collected. */
    private static final class Draft {
        private final SortedMap<Integer, SortedSet<Integer>> lines = new TreeMap<>();
        private Status status = Status.ASSUMED;
        private boolean share;
        private long points;
    }

    OpenQuestions(ClaimIndex claim, Settlement settlement) {
        this.settlement = settlement;
        this.fields = new AskedFields(claim.claim());
        this.lines = new OpenLines(claim, settlement);
    }

    /**
     * Notes what a group of the claim leaves open.
     *
     * @param origin its place in the claim
     */
    void ofGroup(LineGroup group, int origin, GroupResult result) {
        if (result.selfPaid() != null
                && result.missing().isEmpty()
                && result.assumed().isEmpty()) {
            return;
        }
        Set<String> charges = new LinkedHashSet<>();
        if (result.selfPaid() == null) {
            for (int day : Settlement.days(group)) {
                charges.addAll(settlement.supplies(group, day).missingCharge());
            }
        }
        charges.addAll(result.missing());
        if (charges.isEmpty() && result.assumed().isEmpty()) {
            return;
        }
        Open noted = new Open(result, group, origin, worth(group, result));
        charges.forEach(text -> asked.add(new Asked(noted, text, Status.UNDECIDED, lines.of(group, text))));
        result.assumed().forEach(text -> asked.add(new Asked(noted, text, Status.ASSUMED, lines.of(group, text))));
    }

    /** Notes what a derived group leaves open. */
    void ofDerived(Derivation.Derived derived) {
        GroupResult result = derived.result();
        if (!result.missing().isEmpty()) {
            Integer points = derived.worth().points();
            long all = points == null ? 0 : (long) points * result.count();
            Open noted = new Open(result, derived.group(), derived.origin(), Math.abs(all));
            result.missing().forEach(text -> asked.add(new Asked(noted, text, Status.UNDECIDED, List.of(0))));
        }
    }

    private long worth(LineGroup group, GroupResult result) {
        Integer points = result.points();
        if (points == null) {
            points = settlement.whole(group).points();
        }
        return points == null ? 0 : Math.abs((long) points * result.count());
    }

    /**
     * What to ask, that on which most points hang first, else in the order of the answer.
     *
     * @param groups the groups of the answer
     * @param share what is missing to say what the patient pays
     * @param total points of the claim
     */
    List<OpenQuestion> all(List<GroupResult> groups, List<String> share, @Nullable Integer total) {
        for (Asked each : asked) {
            int place = place(groups, each.open().result());
            for (Key key : keys(each.text(), each.open().origin(), each.open().group(), each.lines())) {
                Draft draft = drafts.computeIfAbsent(key, none -> new Draft());
                draft.status = each.status() == Status.UNDECIDED ? Status.UNDECIDED : draft.status;
                if (!draft.lines.containsKey(place)) {
                    draft.points += each.open().points();
                }
                draft.lines.computeIfAbsent(place, none -> new TreeSet<>()).addAll(each.lines());
            }
        }
        for (String text : share) {
            for (Key key : keys(text, null, null, List.of())) {
                Draft draft = drafts.computeIfAbsent(key, none -> new Draft());
                draft.status = Status.UNDECIDED;
                draft.share = true;
                draft.points = total == null ? 0 : total;
            }
        }
        List<OpenQuestion> questions = new ArrayList<>(drafts.size());
        drafts.forEach((key, draft) -> questions.add(question(key, draft)));
        questions.sort(BY_POINTS);
        return List.copyOf(questions);
    }

    /** Two groups may have come to the same: which of them it is only identity tells. */
    @SuppressWarnings("ReferenceEquality")
    private static int place(List<GroupResult> groups, GroupResult result) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i) == result) {
                return i;
            }
        }
        throw new IllegalArgumentException("The group is not in the answer.");
    }

    /** The questions of a text; what the claim tells already is asked only when nothing else is left to ask. */
    private List<Key> keys(String text, @Nullable Integer origin, @Nullable LineGroup group, List<Integer> lines) {
        List<Key> keys = new ArrayList<>(1);
        List<MissingFact> facts = MissingFact.read(text);
        int[] days = group == null ? new int[0] : Settlement.days(group);
        for (MissingFact fact : facts) {
            if (fact.kind() != MissingFact.Kind.CLAIM) {
                keys.add(new Key(fact.kind(), "", fact.title(), fact.source()));
            } else if (fields.isOfNoVisit(fact)) {
                keys.add(new Key(MissingFact.Kind.HUMAN, "", fact.title(), STAY_ELSEWHERE));
            } else {
                fields.places(fact, origin, days, lines)
                        .forEach(field -> keys.add(new Key(fact.kind(), field, fact.title(), "")));
            }
        }
        if (keys.isEmpty()) {
            facts.forEach(fact -> keys.add(new Key(fact.kind(), fact.field(), fact.title(), "")));
        }
        return keys;
    }

    private static OpenQuestion question(Key key, Draft draft) {
        List<OpenGroup> groups = new ArrayList<>(draft.lines.size());
        draft.lines.forEach((group, lines) -> groups.add(new OpenGroup(group, List.copyOf(lines))));
        return new OpenQuestion(
                key.kind(),
                key.field(),
                key.title(),
                key.source(),
                draft.status,
                key.kind() == MissingFact.Kind.CLAIM && UkeFields.canTell(key.field()),
                draft.points,
                List.copyOf(groups),
                draft.share,
                null);
    }
}
