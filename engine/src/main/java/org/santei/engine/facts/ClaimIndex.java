package org.santei.engine.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.Bundle;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Standing;
import org.santei.feetables.TestRole;
import org.santei.feetables.Testing;

/** A claim prepared for questions: its acts by day, its tests by group. Built once per claim, never changed. */
public final class ClaimIndex {

    /** Days of the longest month, and 0 for the day of lines whose days the claim does not say. */
    public static final int DAYS = 32;

    /** The section of internal drugs (内服). */
    public static final String INTERNAL_DRUGS = "21";

    private final Claim claim;
    private final FeeTable table;
    private final CodeSets codeSets;
    private final List<Act> acts = new ArrayList<>(16);
    private boolean hasUnknownAct;

    /** A bit for the hash of every code that is billed. */
    private long billed;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final List<Act>[] byDay = new List[DAYS];

    public ClaimIndex(Claim claim, FeeTable table, CodeSets codeSets) {
        this.claim = claim;
        this.table = table;
        this.codeSets = codeSets;
        for (int day = 0; day < DAYS; day++) {
            byDay[day] = List.of();
        }
        for (int group = 0; group < claim.groups().size(); group++) {
            addGroup(group, claim.groups().get(group));
        }
    }

    private void addGroup(int position, LineGroup group) {
        List<Line> lines = group.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.kind() == LineKind.PROCEDURE) {
                if (group.days().isEmpty()) {
                    addAct(position, line, 0, group.count());
                } else {
                    group.days().forEach((day, times) -> addAct(position, line, day, times));
                }
            }
        }
    }

    private void addAct(int group, Line line, int day, int times) {
        LocalDate date = byDay[day].isEmpty() ? date(day) : byDay[day].get(0).date();
        FeeItem item = table.find(line.code(), date);
        if (item == null) {
            Standing standing = table.standing(line.code(), date);
            hasUnknownAct |= standing != Standing.NOT_YET && standing != Standing.ENDED;
            return;
        }
        Act act = new Act(
                acts.size(),
                group,
                line,
                day,
                date,
                times,
                item,
                table.electronic().entry(line.code()),
                codeSets.of(line.code(), date));
        acts.add(act);
        billed |= bit(act.code());
        if (byDay[day].isEmpty()) {
            byDay[day] = new ArrayList<>(4);
        }
        byDay[day].add(act);
    }

    public Claim claim() {
        return claim;
    }

    /** A day of the month, 1 to 31; the first stands for 0, a day that the claim does not say. */
    public LocalDate date(int day) {
        return claim.month().atDay(day == 0 ? 1 : day);
    }

    /** The official tables. */
    public FeeTable table() {
        return table;
    }

    /** How many lines of a group bill procedures. */
    public int procedures(int group) {
        int procedures = 0;
        List<Line> lines = claim.groups().get(group).lines();
        for (int i = 0; i < lines.size(); i++) {
            procedures += lines.get(i).kind() == LineKind.PROCEDURE ? 1 : 0;
        }
        return procedures;
    }

    /** Acts of the group of an act on its day, itself among them. */
    public List<Act> together(Act act) {
        List<Act> ofDay = byDay[act.day()];
        List<Act> together = new ArrayList<>(4);
        for (int i = 0; i < ofDay.size(); i++) {
            if (ofDay.get(i).group() == act.group()) {
                together.add(ofDay.get(i));
            }
        }
        return together;
    }

    /** Every billed procedure that a master row in force describes, by group, line and day. */
    public List<Act> acts() {
        return acts;
    }

    /** Whether a procedure is billed of which the tables cannot say what it is. */
    public boolean hasUnknownAct() {
        return hasUnknownAct;
    }

    /** Whether an act may bear a code; {@code false} when certainly none does. */
    public boolean mayBill(String code) {
        return (billed & bit(code)) != 0;
    }

    private static long bit(String code) {
        return 1L << code.hashCode();
    }

    /** Acts on the same day; acts without a day are together. */
    public List<Act> onDay(int day) {
        return byDay[day];
    }

    /** Whether a code of the master of drugs is billed on a day; 0 for lines whose days the claim does not say. */
    public boolean hasDrug(String code, int day) {
        for (LineGroup group : claim.groups()) {
            boolean onDay = day == 0 ? group.days().isEmpty() : group.days().containsKey(day);
            if (onDay
                    && group.lines().stream()
                            .anyMatch(line ->
                                    line.kind() == LineKind.DRUG && line.code().equals(code))) {
                return true;
            }
        }
        return false;
    }

    /** For how many days the internal drug was given that lasts longest of those of a day; 0 when there is none. */
    public int longestSupply(int day) {
        int longest = 0;
        for (LineGroup group : claim.groups()) {
            boolean drugs = group.lines().stream().anyMatch(line -> line.kind() == LineKind.DRUG);
            if (drugs && group.section().equals(INTERNAL_DRUGS)) {
                int times = day == 0 && group.days().isEmpty()
                        ? group.count()
                        : group.days().getOrDefault(day, 0);
                longest = Math.max(longest, times);
            }
        }
        return longest;
    }

    /** The row of the master for a code on a day; {@code null} when none is in force. */
    public @Nullable FeeItem item(String code, LocalDate day) {
        return table.find(code, day);
    }

    /** Legal time class of the visit on a day; {@code null} when unknown. */
    public @Nullable TimeClass timeClass(int day) {
        List<Visit> visits = claim.visits();
        for (int i = 0; i < visits.size(); i++) {
            if (visits.get(i).day().getDayOfMonth() == day) {
                return visits.get(i).timeClass();
            }
        }
        return null;
    }

    /** Names of the sets that a code is in on a day. */
    public List<String> sets(String code, LocalDate day) {
        return codeSets.of(code, day);
    }

    /** The first test of each group of tests that share a judgement fee (検査等実施判断グループ区分). */
    public List<Act> firstTests() {
        Map<String, Act> first = new LinkedHashMap<>(4);
        for (Act act : acts) {
            if (act.item().testing().role() == TestRole.PERFORMANCE) {
                first.merge(act.item().testing().group(), act, (a, b) -> b.day() < a.day() ? b : a);
            }
        }
        return List.copyOf(first.values());
    }

    /** Tests that may be bundled (包括対象検査), one sample per group of tests and day, or month. */
    public List<Sample> samples() {
        Map<String, List<Act>> tests = new LinkedHashMap<>();
        for (Act act : acts) {
            String group = act.item().testing().bundle();
            if (!group.equals(Testing.NONE.bundle()) && !act.sets().contains(CodeSets.NOT_BLOOD)) {
                String sample = table.isBundleOfMonth(group) ? group : group + '/' + act.day();
                tests.computeIfAbsent(sample, key -> new ArrayList<>()).add(act);
            }
        }
        List<Sample> samples = new ArrayList<>();
        for (List<Act> sample : tests.values()) {
            samples.add(sample(sample.get(0).item().testing().bundle(), sample));
        }
        return samples;
    }

    /** Tests of one bundling group as a sample, with the row that prices so many of them together. */
    public Sample sample(String group, List<Act> tests) {
        Bundle bundle = tests.isEmpty()
                ? null
                : table.bundle(group, items(tests), tests.get(0).date());
        return new Sample(group, tests, bundle);
    }

    private static int items(List<Act> sample) {
        return (int) sample.stream().map(Act::code).distinct().count();
    }
}
