package org.santei.rules.examples;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.rules.examples.Example.Expected;
import org.santei.rules.examples.Example.Given;
import org.santei.rules.examples.Example.State;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads examples.yaml; its head says what may stand in it. */
final class ExampleFile {

    private static final int DAY = 10;
    private static final int DAYS_BEFORE_BIRTHDAY = 20;

    private static final Set<String> OF_EXAMPLE =
            Set.of("id", "says", "source", "months", "claims", "by-design", "not-yet", "elsewhere", "out-of-scope");
    private static final Set<String> OF_CLAIM = Set.of(
            "case",
            "months",
            "age",
            "days-old",
            "time",
            "kind",
            "standards",
            "admitted",
            "diagnoses",
            "before",
            "groups",
            "total");
    private static final Set<String> OF_GROUP = Set.of("in", "lines", "days", "points", "is");

    private static final Map<String, TimeClass> TIMES = Map.of(
            "診療時間内", TimeClass.REGULAR,
            "時間外", TimeClass.AFTER_HOURS,
            "休日", TimeClass.HOLIDAY,
            "深夜", TimeClass.LATE_NIGHT,
            "時間外特例", TimeClass.AFTER_HOURS_EMERGENCY);

    /** Leaves every scalar a text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: a code keeps its zeros and a month is no number.
        }
    }

    private ExampleFile() {}

    static List<Example> read(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly());
        try (Reader reader = Files.newBufferedReader(file)) {
            List<?> nodes = Objects.requireNonNull(yaml.load(reader));
            return nodes.stream().map(ExampleFile::example).toList();
        }
    }

    private static Example example(Object node) {
        Map<String, Object> fields = fields(node, OF_EXAMPLE);
        State state = State.HOLDS;
        String because = "";
        for (Map.Entry<String, State> word : Map.of(
                        "by-design", State.REFUSED,
                        "not-yet", State.NOT_YET,
                        "elsewhere", State.ELSEWHERE,
                        "out-of-scope", State.OUT_OF_SCOPE)
                .entrySet()) {
            if (fields.containsKey(word.getKey())) {
                state = word.getValue();
                because = text(fields, word.getKey());
            }
        }
        List<Given> claims = new ArrayList<>();
        List<?> months = list(fields, "months");
        for (Object claim : list(fields, "claims")) {
            List<?> own = list(fields(claim, OF_CLAIM), "months");
            for (Object month : own.isEmpty() ? months : own) {
                claims.add(given(YearMonth.parse(String.valueOf(month)), claim));
            }
        }
        return new Example(
                text(fields, "id"), text(fields, "says"), text(fields, "source"), state, because, List.copyOf(claims));
    }

    private static Given given(YearMonth month, Object node) {
        Map<String, Object> fields = fields(node, OF_CLAIM);
        String name = fields.containsKey("case") ? month + " " + text(fields, "case") : month.toString();
        List<LineGroup> groups = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        int lines = 0;
        for (Object group : list(fields, "groups")) {
            Map<String, Object> ofGroup = fields(group, OF_GROUP);
            LineGroup made = group(ofGroup, lines);
            lines += made.lines().size();
            groups.add(made);
            expected.add(expected(ofGroup));
        }
        Integer total = fields.containsKey("total") ? Integer.valueOf(text(fields, "total")) : null;
        return new Given(name, month, claim(month, fields, groups), List.copyOf(expected), total);
    }

    private static Expected expected(Map<String, Object> group) {
        if (group.containsKey("points")) {
            return new Expected(Outcome.PAID, Integer.valueOf(text(group, "points")));
        }
        return new Expected(Outcome.valueOf(text(group, "is").toUpperCase(Locale.ROOT)), null);
    }

    private static Claim claim(YearMonth month, Map<String, Object> fields, List<LineGroup> groups) {
        boolean stay = fields.containsKey("admitted");
        LocalDate day = month.atDay(DAY);
        LocalDate birth = fields.containsKey("days-old")
                ? day.minusDays(Integer.parseInt(text(fields, "days-old")))
                : day.minusYears(fields.containsKey("age") ? Integer.parseInt(text(fields, "age")) : 50)
                        .minusDays(DAYS_BEFORE_BIRTHDAY);
        TimeClass time = TIMES.get(fields.containsKey("time") ? text(fields, "time") : "診療時間内");
        boolean hospital = stay || "病院".equals(fields.get("kind"));
        Set<String> standards = Set.copyOf(
                list(fields, "standards").stream().map(String::valueOf).toList());
        int beds = hospital ? 300 : 0;
        Facility facility =
                new Facility(hospital ? FacilityKind.HOSPITAL : FacilityKind.CLINIC, true, standards, beds, beds, 0);
        List<Visit> visits = groups.stream()
                .flatMap(group -> group.days().keySet().stream())
                .distinct()
                .sorted()
                .map(ofGroup -> new Visit(month.atDay(ofGroup), time))
                .toList();
        List<Diagnosis> diagnoses = list(fields, "diagnoses").stream()
                .map(code -> new Diagnosis(String.valueOf(code), null))
                .toList();
        return new Claim(
                0,
                "1",
                month,
                stay ? Setting.INPATIENT : Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, birth),
                facility,
                List.of(new Coverage(Payer.INSURANCE, null)),
                visits,
                diagnoses,
                groups,
                new Particulars(
                        Scheme.HEALTH_INSURANCE,
                        false,
                        stay ? new Stay(month.atDay(1), null) : null,
                        null,
                        new History(month.atDay(1).minusYears(1), before(month, fields)),
                        List.of()));
    }

    /** Acts of months before: a code and its day, such as 29 of the month before or 3/10 of three months before. */
    private static List<PastAct> before(YearMonth month, Map<String, Object> fields) {
        List<PastAct> acts = new ArrayList<>();
        for (Object act : list(fields, "before")) {
            String[] codeAndDay = String.valueOf(act).split(" ", -1);
            String[] monthsAndDay = codeAndDay[1].split("/", -1);
            int months = monthsAndDay.length > 1 ? Integer.parseInt(monthsAndDay[0]) : 1;
            int day = Integer.parseInt(monthsAndDay[monthsAndDay.length - 1]);
            acts.add(new PastAct(codeAndDay[0], month.minusMonths(months).atDay(day), 1));
        }
        return acts;
    }

    private static LineGroup group(Map<String, Object> fields, int before) {
        List<Line> lines = new ArrayList<>();
        for (String word : text(fields, "lines").split(" ", -1)) {
            String[] codeAndQuantity = word.split("\\*", -1);
            String code = codeAndQuantity[0];
            BigDecimal quantity = codeAndQuantity.length > 1 ? new BigDecimal(codeAndQuantity[1]) : null;
            lines.add(new Line(before + lines.size() + 1, kind(code), code, quantity));
        }
        SortedMap<Integer, Integer> days =
                days(fields.containsKey("days") ? text(fields, "days") : String.valueOf(DAY));
        int count = days.values().stream().mapToInt(Integer::intValue).sum();
        return new LineGroup(text(fields, "in"), Set.of(Payer.INSURANCE), lines, count, days, null);
    }

    /** Days such as 10, 1-14 or 10*7: the last is seven times on one day. */
    private static SortedMap<Integer, Integer> days(String text) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        String[] times = text.split("\\*", -1);
        String[] range = times[0].split("-", -1);
        for (int day = Integer.parseInt(range[0]); day <= Integer.parseInt(range[range.length - 1]); day++) {
            days.put(day, times.length > 1 ? Integer.parseInt(times[1]) : 1);
        }
        return days;
    }

    private static LineKind kind(String code) {
        return switch (code.charAt(0)) {
            case '6' -> LineKind.DRUG;
            case '7' -> LineKind.MATERIAL;
            default -> LineKind.PROCEDURE;
        };
    }

    private static Map<String, Object> fields(Object node, Set<String> known) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> fields.put(String.valueOf(name), value));
        if (!known.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("examples.yaml: " + fields.keySet() + " are not all of " + known);
        }
        return fields;
    }

    private static String text(Map<String, Object> fields, String name) {
        return Objects.requireNonNull((@Nullable String) fields.get(name), "examples.yaml: needs " + name);
    }

    private static List<?> list(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
