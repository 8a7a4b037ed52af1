package org.santei.service.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;

/** Writes what a case gives, in the words of case files. Whatever is not known is said to be unknown. */
final class GivenYaml {

    private static final String UNKNOWN = "不明";

    private static final Map<TimeClass, String> TIMES = Map.of(
            TimeClass.REGULAR, "診療時間内",
            TimeClass.AFTER_HOURS, "時間外",
            TimeClass.HOLIDAY, "休日",
            TimeClass.LATE_NIGHT, "深夜",
            TimeClass.AFTER_HOURS_EMERGENCY, "時間外特例",
            TimeClass.EVENING_OR_EARLY_MORNING, "夜間早朝等",
            TimeClass.PAEDIATRIC_EVENING, "小児科夜間",
            TimeClass.PAEDIATRIC_HOLIDAY, "小児科休日",
            TimeClass.PAEDIATRIC_LATE_NIGHT, "小児科深夜");

    private static final Map<Scheme, String> SCHEMES = Map.of(
            Scheme.HEALTH_INSURANCE, "医療保険",
            Scheme.LATE_ELDERLY, "後期高齢者医療",
            Scheme.PUBLIC_FUNDS, "公費単独",
            Scheme.MEDICAL_OBSERVATION, "医療観察法");

    private final List<String> fields = new ArrayList<>();

    private GivenYaml() {}

    /**
     * The text of a claim that a case can give (see {@link GivenClaims}).
     *
     * @param date the day of the case
     */
    static String of(Claim claim, Question question, LocalDate date) {
        GivenYaml yaml = new GivenYaml();
        yaml.add("date", date.toString());
        yaml.add("birth", claim.patient().birthDate().toString());
        yaml.add("sex", claim.patient().sex() == Sex.MALE ? "male" : "female");
        yaml.add("question", question == Question.VERIFY ? "verify" : "calculate");
        yaml.add("setting", claim.setting() == Setting.INPATIENT ? "入院" : "入院外");
        Scheme scheme = claim.particulars().scheme();
        yaml.add("scheme", scheme == null ? UNKNOWN : SCHEMES.getOrDefault(scheme, UNKNOWN));
        TimeClass time = claim.visits().isEmpty() ? null : claim.visits().get(0).timeClass();
        yaml.add("time", time == null ? null : TIMES.get(time));
        yaml.add("facility", facility(claim.facility()));
        yaml.rest(claim);
        yaml.add(
                "diagnoses",
                claim.diagnoses().isEmpty()
                        ? null
                        : list(claim.diagnoses().stream()
                                .map(diagnosis -> quoted(diagnosis.code()))
                                .toList()));
        yaml.add("lines", "\n" + lines(claim.groups()));
        return yaml.fields.stream().map(field -> "        " + field + "\n").collect(Collectors.joining());
    }

    private void rest(Claim claim) {
        add("dpc", claim.particulars().dpc() ? "true" : null);
        Stay stay = claim.particulars().stay();
        if (stay != null) {
            String discharged = stay.discharged() == null ? "" : ", discharged: " + stay.discharged();
            add("stay", "{ admitted: " + stay.admitted() + discharged + " }");
        }
        Integer days = claim.particulars().treatmentDays();
        add("treatmentDays", days == null ? null : days.toString());
        History history = claim.particulars().history();
        if (!history.equals(History.UNKNOWN)) {
            String since = history.since() == null ? "" : "since: " + history.since();
            String acts = history.acts().isEmpty()
                    ? ""
                    : (since.isEmpty() ? "" : ", ") + "acts: "
                            + list(history.acts().stream()
                                    .map(act -> "{ code: " + quoted(act.code()) + ", day: " + act.day() + ", times: "
                                            + act.times() + " }")
                                    .toList());
            add("history", "{ " + since + acts + " }");
        }
        List<Comment> comments = claim.particulars().comments();
        add(
                "comments",
                comments.isEmpty()
                        ? null
                        : list(comments.stream().map(GivenYaml::comment).toList()));
    }

    private static String comment(Comment comment) {
        return comment.day() == null
                ? quoted(comment.code())
                : "{ code: " + quoted(comment.code()) + ", day: " + comment.day() + " }";
    }

    private static String facility(Facility facility) {
        Map<String, String> said = new TreeMap<>();
        FacilityKind kind = facility.kind();
        if (kind != null) {
            said.put("kind", kind == FacilityKind.CLINIC ? "診療所" : "病院");
        }
        if (facility.paediatrics() != null) {
            said.put("paediatrics", facility.paediatrics().toString());
        }
        Set<String> standards = facility.standards();
        if (standards != null) {
            said.put(
                    "standards",
                    list(standards.stream().sorted().map(GivenYaml::quoted).toList()));
        }
        said.put("licensedBeds", text(facility.licensedBeds()));
        said.put("generalBeds", text(facility.generalBeds()));
        if (facility.area() != null) {
            said.put("area", facility.area().toString());
        }
        return said.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String text(@Nullable Integer number) {
        return number == null ? UNKNOWN : number.toString();
    }

    private static String lines(List<LineGroup> groups) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            LineGroup group = groups.get(i);
            String day =
                    group.days().isEmpty() ? UNKNOWN : group.days().firstKey().toString();
            for (Line line : group.lines()) {
                String quantity = line.quantity() == null
                        ? ""
                        : ", quantity: " + line.quantity().toPlainString();
                lines.add("          - { code: " + quoted(line.code()) + quantity + ", day: " + day + ", times: "
                        + group.count() + ", section: " + quoted(group.section()) + ", group: " + quoted("" + (i + 1))
                        + " }");
            }
        }
        return String.join("\n", lines);
    }

    private void add(String name, @Nullable String value) {
        if (value != null) {
            fields.add(name + ": " + value);
        }
    }

    private static String list(List<String> texts) {
        return texts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
