package org.santei.engine.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;

/** Makes a claim of what a case gives: an adult outpatient, one visit, unless the case says otherwise. */
final class GivenClaim {

    static final Set<String> FIELDS = Stream.concat(
                    Stream.of("date", "birth", "sex", "lines", "time", "facility", "setting", "question", "diagnoses"),
                    GivenParticulars.FIELDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FACILITY_FIELDS =
            Set.of("kind", "paediatrics", "standards", "licensedBeds", "generalBeds", "area");

    /** Most that the record specification has room for (病床数). */
    private static final int MOST_BEDS = 9999;

    private static final int LAST_AREA = 7;
    private static final LocalDate ADULT = LocalDate.of(1980, 1, 1);
    private static final Map<String, Sex> SEXES = Map.of("female", Sex.FEMALE, "male", Sex.MALE);
    private static final Map<String, Setting> SETTINGS = Map.of("入院外", Setting.OUTPATIENT, "入院", Setting.INPATIENT);
    private static final Map<String, FacilityKind> KINDS =
            Map.of("診療所", FacilityKind.CLINIC, "病院", FacilityKind.HOSPITAL);
    private static final Map<String, Question> QUESTIONS =
            Map.of("calculate", Question.CALCULATE, "verify", Question.VERIFY);
    private static final Map<String, TimeClass> TIMES = Map.of(
            "診療時間内", TimeClass.REGULAR,
            "時間外", TimeClass.AFTER_HOURS,
            "休日", TimeClass.HOLIDAY,
            "深夜", TimeClass.LATE_NIGHT,
            "時間外特例", TimeClass.AFTER_HOURS_EMERGENCY,
            "夜間早朝等", TimeClass.EVENING_OR_EARLY_MORNING,
            "小児科夜間", TimeClass.PAEDIATRIC_EVENING,
            "小児科休日", TimeClass.PAEDIATRIC_HOLIDAY,
            "小児科深夜", TimeClass.PAEDIATRIC_LATE_NIGHT);

    private final FeeTable table;

    GivenClaim(FeeTable table) {
        this.table = table;
    }

    static Question question(Fields given) {
        return given.choice("question", QUESTIONS, Question.CALCULATE);
    }

    Claim claim(Fields given) {
        LocalDate date = given.date("date");
        List<GivenLine> lines = GivenLine.all(given, date);
        Setting setting = given.choice("setting", SETTINGS, Setting.OUTPATIENT);
        return new Claim(
                0,
                "1",
                YearMonth.from(date),
                setting,
                new Patient(given.choice("sex", SEXES, Sex.FEMALE), given.has("birth") ? given.date("birth") : ADULT),
                facility(given),
                List.of(new Coverage(Payer.INSURANCE, null)),
                visits(given, date, lines),
                diagnoses(given),
                groups(date, lines, setting),
                GivenParticulars.of(given, setting, YearMonth.from(date)));
    }

    /** No beds unless the case says otherwise; 不明 stands for what is not known. */
    private static @Nullable Integer beds(Fields facility, String name) {
        if (!facility.has(name)) {
            return 0;
        }
        return facility.text(name).equals("不明") ? null : facility.whole(name, 0, MOST_BEDS);
    }

    private static Facility facility(Fields given) {
        if (!given.has("facility")) {
            return Facility.UNKNOWN.withBeds(0, 0);
        }
        Fields facility = new Fields(given.place(), given.node("facility"), FACILITY_FIELDS);
        return new Facility(
                facility.has("kind") ? facility.choice("kind", KINDS) : null,
                facility.has("paediatrics")
                        ? facility.choice("paediatrics", Map.of("true", true, "false", false))
                        : null,
                facility.has("standards") ? facility.texts("standards") : null,
                beds(facility, "licensedBeds"),
                beds(facility, "generalBeds"),
                facility.whole("area", 0, LAST_AREA));
    }

    /** Codes of the master of diseases. */
    private static List<Diagnosis> diagnoses(Fields given) {
        return given.has("diagnoses")
                ? given.list("diagnoses").stream()
                        .map(code -> new Diagnosis(code.inWords(), null))
                        .toList()
                : List.of();
    }

    /** The time of a case is that of the visit on each of its days. */
    private static List<Visit> visits(Fields given, LocalDate date, List<GivenLine> lines) {
        TimeClass time = given.has("time") ? given.choice("time", TIMES) : null;
        return lines.stream()
                .map(GivenLine::day)
                .filter(day -> day > 0)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(day -> new Visit(date.withDayOfMonth(day), time))
                .toList();
    }

    private List<LineGroup> groups(LocalDate date, List<GivenLine> lines, Setting setting) {
        Map<String, List<GivenLine>> byGroup = new LinkedHashMap<>();
        lines.forEach(line -> byGroup.computeIfAbsent(line.group(), group -> new ArrayList<>())
                .add(line));
        return byGroup.values().stream()
                .map(group -> group(date, group, setting))
                .toList();
    }

    private LineGroup group(LocalDate date, List<GivenLine> members, Setting setting) {
        GivenLine first = members.get(0);
        List<Line> lines = members.stream()
                .map(line -> new Line(line.number(), kind(line.code()), line.code(), line.quantity()))
                .toList();
        String section = first.section();
        return new LineGroup(
                section == null ? section(table.find(first.code(), date), setting) : section,
                EnumSet.of(Payer.INSURANCE),
                lines,
                first.times(),
                first.day() == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(first.day(), first.times())),
                null);
    }

    private static LineKind kind(String code) {
        return switch (code.charAt(0)) {
            case '6' -> LineKind.DRUG;
            case '7' -> LineKind.MATERIAL;
            default -> LineKind.PROCEDURE;
        };
    }

    private static String section(@Nullable FeeItem item, Setting setting) {
        String summed =
                item == null ? "" : setting == Setting.INPATIENT ? item.inpatientSection() : item.outpatientSection();
        return summed.length() == 3 ? summed.substring(0, 2) : "80";
    }
}
