package org.santei.rules.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;
import org.santei.feetables.FeeItem;

/** Makes a claim that satisfies the columns of the items on it, as far as any claim can, and asks the engine. */
final class ClaimBuilder {

    static final History NOTHING_BEFORE = new History(LocalDate.of(1900, 1, 1), List.of());

    private static final List<String> DRUGS = List.of("610406378", "620001461", "620000218"); // 麻薬, 神経破壊剤, 生物学的製剤
    private static final int MOST_DAYS = 31;

    private final YearMonth month;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<LineGroup> groups = new ArrayList<>();
    private final List<MasterRow> companions = new ArrayList<>();
    private final Set<String> standards = new HashSet<>();
    private final Set<String> served = new HashSet<>();
    private History history = NOTHING_BEFORE;
    private @Nullable Stay stay;
    private int lines;
    private boolean apart = true;
    private @Nullable Circumstances circumstances;

    /** An item under test, and where it stands. */
    private record Subject(String code, int group, int line) {}

    ClaimBuilder(YearMonth month) {
        this.month = month;
        this.stay = new Stay(month.atDay(1), null);
    }

    ClaimBuilder stay(LocalDate admitted, @Nullable LocalDate discharged) {
        this.stay = new Stay(admitted, discharged);
        return this;
    }

    ClaimBuilder noStay() {
        this.stay = null;
        return this;
    }

    ClaimBuilder history(History newHistory) {
        this.history = newHistory;
        return this;
    }

    ClaimBuilder before(String code, LocalDate day, int times) {
        List<PastAct> acts = new ArrayList<>(history.acts());
        acts.add(new PastAct(code, day, times));
        return history(new History(history.since(), acts));
    }

    /**
     * Adds an item under test with the company that it needs.
     *
     * @return whether there is such company, and a row of the master
     */
    boolean add(String code, int day, int times, String... avoided) {
        return add(code, List.of(), day, times, avoided);
    }

    /** The same in a group with another item, if it needs one. */
    boolean addBeside(String code, String other, int day, String... avoided) {
        FeeItem beside = Engine.TABLE.find(other, month.atDay(day));
        return add(code, beside == null ? List.of() : List.of(beside), day, 1, avoided);
    }

    private boolean add(String code, List<FeeItem> beside, int day, int times, String... avoided) {
        FeeItem item = Engine.TABLE.find(code, month.atDay(day));
        if (item == null) {
            return false;
        }
        Set<String> avoid = new HashSet<>(List.of(avoided));
        avoid.add(code);
        Company.Found company = Company.on(month.atDay(day)).find(item, beside, avoid);
        if (company == null) {
            return false;
        }
        apart &= company.apart();
        List<String> inGroup = new ArrayList<>(company.inGroup());
        boolean addition = item.noticeKind1().isAddition();
        beside.stream().filter(other -> addition).forEach(other -> inGroup.add(other.code()));
        addGroup(code, inGroup, day, times);
        for (String other : company.onDay()) {
            if (served.add(other + '/' + day)) {
                groups.add(group(List.of(line(other)), day, 1));
                companion(other);
            }
        }
        return true;
    }

    /** Adds an item under test with what stands in its group. */
    private void addGroup(String code, List<String> inGroup, int day, int times) {
        List<Line> members = new ArrayList<>(1 + inGroup.size());
        members.add(line(code));
        subjects.add(new Subject(code, groups.size(), lines));
        Company.addStandards(code, month.atDay(day), standards);
        for (String other : inGroup) {
            members.add(line(other));
            companion(other);
        }
        groups.add(group(members, day, times));
    }

    private void companion(String code) {
        Company.addStandards(code, month.atDay(1), standards);
        MasterRow row = MasterRow.find(code, masterDay());
        if (row != null) {
            companions.add(row);
        }
    }

    private Line line(String code) {
        lines++;
        return new Line(lines, LineKind.PROCEDURE, code, null);
    }

    private static LineGroup group(List<Line> members, int day, int times) {
        TreeMap<Integer, Integer> days = new TreeMap<>();
        days.put(day, times);
        return new LineGroup("60", Set.of(Payer.INSURANCE), members, times, days, null);
    }

    /** How often all items under test were done. */
    int times() {
        return subjects.stream()
                .mapToInt(subject -> groups.get(subject.group()).count())
                .sum();
    }

    /** How many items are under test. */
    int size() {
        return subjects.size();
    }

    /** The circumstances of the claim. */
    Circumstances circumstances() {
        Circumstances known = circumstances;
        if (known == null) {
            List<MasterRow> rows = subjects.stream()
                    .map(Subject::code)
                    .distinct()
                    .map(code -> MasterRow.find(code, masterDay()))
                    .filter(Objects::nonNull)
                    .toList();
            known = Circumstances.admitting(rows, companions, month.atDay(1));
            circumstances = known;
        }
        return known;
    }

    /** The day whose rows tell the circumstances: the files at hand here begin in 2024-06. */
    private LocalDate masterDay() {
        LocalDate first = LocalDate.of(2024, 6, 1);
        return month.atDay(1).isBefore(first) ? first : month.atDay(1);
    }

    private Claim claim() {
        Circumstances at = circumstances();
        List<LineGroup> all = new ArrayList<>(groups);
        List<Line> drugs = new ArrayList<>(DRUGS.size());
        for (String drug : DRUGS) {
            drugs.add(new Line(lines + 1 + drugs.size(), LineKind.DRUG, drug, null));
        }
        all.add(new LineGroup("60", Set.of(Payer.INSURANCE), drugs, 1, new TreeMap<>(), null));
        return new Claim(
                0,
                "1",
                month,
                at.setting(),
                new Patient(Sex.FEMALE, at.birth()),
                new Facility(at.kind(), true, standards, at.beds(), at.beds(), at.area()),
                List.of(new Coverage(Payer.INSURANCE, null)),
                List.of(),
                List.of(),
                all,
                new Particulars(at.scheme(), false, stay, MOST_DAYS, history, List.of()));
    }

    /** The answer of the engine. */
    Answered ask(Question question) {
        Calculation calculation = (Calculation) Engine.CALCULATOR.calculate(claim(), question);
        return new Answered(calculation, subjects, circumstances(), month, apart);
    }

    Answered verify() {
        return ask(Question.VERIFY);
    }

    /** What became of the items under test, in the order in which they were added, from 0. */
    static final class Answered {

        private final Calculation calculation;
        private final List<Subject> subjects;
        private final Circumstances circumstances;
        private final YearMonth month;
        private final boolean apart;

        private Answered(
                Calculation calculation,
                List<Subject> subjects,
                Circumstances circumstances,
                YearMonth month,
                boolean apart) {
            this.calculation = calculation;
            this.subjects = subjects;
            this.circumstances = circumstances;
            this.month = month;
            this.apart = apart;
        }

        /** Whether the company of every item has nothing to do with the items under test. */
        boolean isApart() {
            return apart;
        }

        /** Rules that refuse a code under the circumstances of the claim. */
        List<String> barred(String code) {
            MasterRow row = MasterRow.find(code, month.atDay(1));
            return row == null ? List.of() : row.barredBy(circumstances, month.atDay(1));
        }

        Calculation calculation() {
            return calculation;
        }

        GroupResult group(int subject) {
            return calculation.groups().stream()
                    .filter(group -> !group.derived())
                    .skip(subjects.get(subject).group())
                    .findFirst()
                    .orElseThrow();
        }

        LineResult line(int subject) {
            return requireNonNull(group(subject).lines().get(0));
        }

        Outcome outcome(int subject) {
            return line(subject).outcome();
        }

        /** Whether a finding refuses an item because of another. */
        boolean refuses(int subject, int because) {
            return calculation.findings().stream()
                    .anyMatch(finding -> finding.line() == subjects.get(subject).line()
                            && finding.rule().equals(line(subject).rule())
                            && finding.message()
                                    .contains("（" + subjects.get(because).line() + " 行目の"));
        }

        /** Whether a finding only warns of an item by a rule. */
        boolean warns(int subject, String rule) {
            return calculation.findings().stream()
                    .anyMatch(finding -> finding.line() == subjects.get(subject).line()
                            && finding.level() == Finding.Level.WARNING
                            && finding.rule().equals(rule));
        }

        /** Whether a line or a finding names a row of the tables. */
        boolean tells(String row) {
            return calculation.findings().stream()
                            .anyMatch(finding -> finding.message().contains(row))
                    || calculation.groups().stream()
                            .flatMap(group -> group.lines().stream())
                            .anyMatch(line -> line.row().contains(row));
        }

        /** Everything in short, for a message. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (GroupResult group :
                    calculation.groups().subList(0, calculation.groups().size() - 1)) {
                group.lines()
                        .forEach(line -> text.append(line.code())
                                .append(' ')
                                .append(line.outcome())
                                .append(' ')
                                .append(line.rule())
                                .append(line.row().isEmpty() ? "" : "「" + line.row() + "」")
                                .append("; "));
            }
            return text.toString();
        }
    }
}
