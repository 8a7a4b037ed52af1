package org.santei.engine.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NationalUsage;

/**
 * Months of a clinic's patients who never were. Each visit has 初診料 or 再診料 and some other acts, drawn as
 * often as they were claimed for outpatients in Japan, now and then with an addition of the same 区分. Nobody saw to it that
 * they may be claimed together: what a month comes to is for the rules to say.
 *
 * <p>A number makes the same patient, days and acts on every machine, and in every month that it is asked for.
 */
public final class SyntheticMonths {

    private static final int OLDEST = 94;
    private static final int MOST_VISITS = 3;
    private static final int MOST_ACTS = 6;
    private static final int LAST_DAY = 28;
    private static final double WITH_ADDITION = 0.3;
    /** 初診 and 再診 (診療識別). */
    private static final Set<String> VISITS = Set.of("11", "12");

    private static final int SECTION_DIGITS = 3;

    private final WeightedCodes visits = new WeightedCodes();
    private final WeightedCodes acts = new WeightedCodes();
    private final Map<String, WeightedCodes> additions = new HashMap<>();
    private long national;
    private long leftOut;

    /**
     * Acts that may be claimed for outpatients on a day.
     *
     * @param known the day on which the master is asked for the acts to draw from
     */
    public SyntheticMonths(FeeTable table, NationalUsage usage, LocalDate known) {
        this(table, usage, known, known);
    }

    /**
     * Acts that may be claimed for outpatients on two days, so that neither law misses one that the other has.
     *
     * @param known the day on which the master is asked for the acts to draw from
     * @param also another day on which it has to have them
     */
    public SyntheticMonths(FeeTable table, NationalUsage usage, LocalDate known, LocalDate also) {
        for (String code : table.codes()) {
            FeeItem item = table.find(code, known);
            if (item != null
                    && !item.reference().isEmpty()
                    && item.outpatientSection().length() == SECTION_DIGITS
                    && item.applicability() != Applicability.INPATIENT) {
                long count = usage.outpatient(code);
                national += count;
                if (table.find(code, also) == null) {
                    leftOut += count;
                } else {
                    add(item, count);
                }
            }
        }
    }

    /** How often 初診 and 再診 were claimed for outpatients in Japan in the year of the counts. */
    public long nationalVisits() {
        return visits.total();
    }

    /** How often the acts of the first day were claimed in Japan in the year of the counts. */
    public long nationalActs() {
        return national;
    }

    /** How many of these are of acts that the master no longer has, or has not yet, on the other day. */
    public long leftOut() {
        return leftOut;
    }

    /** Whether a group of a claim is a visit (初診, 再診). */
    public static boolean isVisit(LineGroup group) {
        return VISITS.contains(group.section());
    }

    private void add(FeeItem item, long count) {
        if (item.noticeKind1().isAddition()) {
            additions
                    .computeIfAbsent(item.reference(), reference -> new WeightedCodes())
                    .add(item, count);
        } else if (VISITS.contains(section(item))) {
            visits.add(item, count);
        } else {
            acts.add(item, count);
        }
    }

    private static String section(FeeItem item) {
        return item.outpatientSection().substring(0, 2);
    }

    /**
     * The claim of a patient for a month.
     *
     * @param number which patient; any number
     */
    public Claim claim(long number, YearMonth month) {
        return new Draft(new Random(number), month).claim(number);
    }

    private final class Draft {

        private final Random random;
        private final YearMonth month;
        private final List<LineGroup> groups = new ArrayList<>();
        private final Set<String> standards = new TreeSet<>();
        private int lines;

        Draft(Random random, YearMonth month) {
            this.random = random;
            this.month = month;
        }

        Claim claim(long number) {
            Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            LocalDate birth = month.atDay(1).minusYears(random.nextInt(OLDEST)).minusDays(1L + random.nextInt(364));
            boolean paediatrics = random.nextBoolean();
            TreeSet<Integer> days = new TreeSet<>();
            int howMany = 1 + random.nextInt(MOST_VISITS);
            while (days.size() < howMany) {
                days.add(1 + random.nextInt(LAST_DAY));
            }
            days.forEach(this::visit);
            return new Claim(
                    0,
                    String.valueOf(number),
                    month,
                    Setting.OUTPATIENT,
                    new Patient(sex, birth),
                    new Facility(FacilityKind.CLINIC, paediatrics, standards, 0, 0, 0),
                    List.of(new Coverage(Payer.INSURANCE, null)),
                    days.stream()
                            .map(day -> new Visit(month.atDay(day), TimeClass.REGULAR))
                            .toList(),
                    List.of(),
                    groups,
                    new Particulars(
                            Scheme.HEALTH_INSURANCE,
                            false,
                            null,
                            days.size(),
                            new History(birth, List.of()),
                            List.of()));
        }

        private void visit(int day) {
            group(visits.draw(random), day);
            int howMany = random.nextInt(MOST_ACTS + 1);
            for (int i = 0; i < howMany; i++) {
                group(acts.draw(random), day);
            }
        }

        private void group(FeeItem item, int day) {
            List<Line> members = new ArrayList<>();
            members.add(line(item));
            WeightedCodes own = additions.getOrDefault(item.reference(), new WeightedCodes());
            boolean wanted = random.nextDouble() < WITH_ADDITION;
            if (wanted && !own.isEmpty()) {
                members.add(line(own.draw(random)));
            }
            groups.add(new LineGroup(
                    section(item), Set.of(Payer.INSURANCE), members, 1, new TreeMap<>(Map.of(day, 1)), null));
        }

        private Line line(FeeItem item) {
            standards.addAll(item.facilityStandards().codes());
            lines++;
            return new Line(lines, LineKind.PROCEDURE, item.code(), quantity(item));
        }

        private @Nullable BigDecimal quantity(FeeItem item) {
            return item.steps() == null
                    ? null
                    : BigDecimal.valueOf(Math.max(1, item.steps().lower()));
        }
    }
}
