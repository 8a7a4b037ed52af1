package org.santei.engine.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/** The lines of one claim in its file (記録条件仕様 医科用: RE, HO, KO, SI, IY, TO). */
final class ClaimRows {

    private static final int SECTION = 2;
    private static final int PAYERS = 3;
    private static final int CODE = 4;
    private static final int QUANTITY = 5;
    private static final int POINTS = 6;
    private static final int COUNT = 7;
    private static final int BEFORE_DAYS = 13;
    private static final int FIELDS = 44;
    private static final int TOTAL = 6;
    private static final int INSURANCE_YEN = 12;
    private static final int FUND_YEN = 7;
    private static final Set<String> LINES = Set.of("SI", "IY", "TO");

    private final Claim claim;
    private final UkeText text;
    private final Map<Payer, UkeText.Row> payers = new EnumMap<>(Payer.class);
    private final Map<Integer, UkeText.Row> lines;
    private final Set<Integer> touched = new HashSet<>();

    ClaimRows(Claim claim, UkeText text, Map<Integer, UkeText.Row> lines) {
        this.claim = claim;
        this.text = text;
        this.lines = lines;
        int funds = 0;
        UkeText.Row row = text.after(row(claim.line()));
        while (Set.of("HO", "KO").contains(row.field(1))) {
            payers.put(row.field(1).equals("HO") ? Payer.INSURANCE : Payer.ofFund(++funds), row);
            row = text.after(row);
        }
    }

    Claim claim() {
        return claim;
    }

    /** Leaves a group to the fault that was written into it. */
    void touch(LineGroup group) {
        touched.add(group.lines().get(0).number());
    }

    boolean isTouched(LineGroup group) {
        return touched.contains(group.lines().get(0).number());
    }

    /** The line that had a number in the file as it came. */
    UkeText.Row row(int number) {
        return Objects.requireNonNull(lines.get(number));
    }

    UkeText.Row payer(Payer payer) {
        return Objects.requireNonNull(payers.get(payer));
    }

    /** The line with the points of a group: its last. */
    UkeText.Row last(LineGroup group) {
        return row(group.lines().get(group.lines().size() - 1).number());
    }

    UkeText.Row first(LineGroup group) {
        return row(group.lines().get(0).number());
    }

    /** Whether a group names its section itself, so that others may be written before it. */
    boolean namesSection(LineGroup group) {
        return !first(group).field(SECTION).isEmpty();
    }

    /** Whether a group can be taken out: what follows does not rest on the section that it names. */
    boolean isApart(LineGroup group) {
        UkeText.Row next = text.after(last(group));
        return namesSection(group)
                && (!Set.of("SI", "IY", "TO", "CO").contains(next.field(1))
                        || !next.field(SECTION).isEmpty());
    }

    /** Writes points of one count, and lets the totals of those who pay follow. */
    void points(LineGroup group, int points) {
        int before = Objects.requireNonNull(group.billedPoints());
        last(group).set(POINTS, String.valueOf(points));
        add(group.payers(), (points - before) * group.count());
    }

    /** Adds to the totals of payers. */
    void add(Set<Payer> taking, int points) {
        for (Payer payer : taking) {
            total(payer, total(payer) + points);
        }
    }

    int total(Payer payer) {
        return Integer.parseInt(payer(payer).field(TOTAL));
    }

    void total(Payer payer, int points) {
        payer(payer).set(TOTAL, String.valueOf(points));
    }

    void patientYen(Payer payer, long yen) {
        payer(payer).set(payer == Payer.INSURANCE ? INSURANCE_YEN : FUND_YEN, String.valueOf(yen));
    }

    /** Writes an act as a group of its own before another, paid by the same, on its days. */
    UkeText.Row addGroup(LineGroup before, String section, String code, int points, SortedMap<Integer, Integer> days) {
        UkeText.Row row = newRow(section, first(before).field(PAYERS), code, days);
        row.set(POINTS, String.valueOf(points));
        text.insertBefore(first(before), row);
        add(before.payers(), points * count(days));
        return row;
    }

    /** Writes an act behind the last line of a group, which then has other points. */
    UkeText.Row addLine(LineGroup group, String code, int points) {
        UkeText.Row last = last(group);
        UkeText.Row row = newRow("", last.field(PAYERS), code, group.days());
        last.set(POINTS, "");
        text.insertAfter(last, row);
        row.set(POINTS, String.valueOf(points));
        add(group.payers(), (points - Objects.requireNonNull(group.billedPoints())) * group.count());
        return row;
    }

    private static UkeText.Row newRow(String section, String payers, String code, SortedMap<Integer, Integer> days) {
        List<String> fields = new ArrayList<>(Collections.nCopies(FIELDS, ""));
        UkeText.Row row = new UkeText.Row(fields);
        row.set(1, "SI");
        row.set(SECTION, section);
        row.set(PAYERS, payers);
        row.set(CODE, code);
        row.set(QUANTITY, "");
        row.set(COUNT, String.valueOf(count(days)));
        days.forEach((day, times) -> row.set(BEFORE_DAYS + day, String.valueOf(times)));
        return row;
    }

    private static int count(SortedMap<Integer, Integer> days) {
        return days.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Writes a group once more behind itself. */
    UkeText.Row repeat(LineGroup group) {
        UkeText.Row copy = first(group).copy();
        text.insertAfter(last(group), copy);
        add(group.payers(), Objects.requireNonNull(group.billedPoints()) * group.count());
        return copy;
    }

    /** Counts a group once more on a day. */
    void again(LineGroup group, int day) {
        for (var line : group.lines()) {
            UkeText.Row row = row(line.number());
            row.set(COUNT, String.valueOf(group.count() + 1));
            row.set(BEFORE_DAYS + day, String.valueOf(group.days().getOrDefault(day, 0) + 1));
        }
        add(group.payers(), Objects.requireNonNull(group.billedPoints()));
    }

    /** Takes a group out. */
    void remove(LineGroup group) {
        group.lines().forEach(line -> text.remove(row(line.number())));
        add(group.payers(), -Objects.requireNonNull(group.billedPoints()) * group.count());
    }

    /** Takes the last line of a group out, which then has other points. */
    void removeLast(LineGroup group, int points) {
        text.remove(last(group));
        UkeText.Row before = row(group.lines().get(group.lines().size() - 2).number());
        before.set(POINTS, String.valueOf(points));
        add(group.payers(), (points - Objects.requireNonNull(group.billedPoints())) * group.count());
    }

    /** Takes comments of some codes out of the claim. */
    void removeComments(Set<String> codes) {
        UkeText.Row row = text.after(row(claim.line()));
        while (!Set.of("RE", "GO", "").contains(row.field(1))) {
            UkeText.Row next = text.after(row);
            if (row.field(1).equals("CO") && codes.contains(row.field(CODE))) {
                text.remove(row);
            }
            row = next;
        }
    }

    /** Whether every comment of some codes can be taken out: none names a section for what follows. */
    boolean mayLoseComments(Set<String> codes) {
        UkeText.Row row = text.after(row(claim.line()));
        while (!Set.of("RE", "GO", "").contains(row.field(1))) {
            UkeText.Row next = text.after(row);
            boolean leads = row.field(1).equals("CO")
                    && codes.contains(row.field(CODE))
                    && !row.field(SECTION).isEmpty()
                    && LINES.contains(next.field(1))
                    && next.field(SECTION).isEmpty();
            if (leads) {
                return false;
            }
            row = next;
        }
        return true;
    }
}
