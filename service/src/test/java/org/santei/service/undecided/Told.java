package org.santei.service.undecided;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.OpenQuestion.FieldForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Claims in which what a question asks is told, in each way that is plausible. */
final class Told {

    private static final Pattern STANDARD = Pattern.compile("\\b[0-9]{1,4}\\b");
    private static final Pattern SET = Pattern.compile("「([^」]+)」");
    private static final Pattern DAYLESS = Pattern.compile("groups\\[(\\d+)]\\.days");

    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("licensedBeds", List.of("0", "100", "500")),
            Map.entry("generalBeds", List.of("0", "100")),
            Map.entry("area", List.of("0", "3")),
            Map.entry("treatmentDays", List.of("1", "12")),
            Map.entry("quantity", List.of("1", "30")),
            Map.entry("unitPrice", List.of("1", "2500")),
            Map.entry("number", List.of("\"01130012\"", "\"54147012\"", "\"83123067\"")),
            Map.entry(
                    "incomeClass",
                    List.of("\"none\"", "\"ア\"", "\"オ\"", "\"現役並みⅢ\"", "\"一般\"", "\"低所得Ⅰ\"", "\"一般Ⅱ\"", "\"一般Ⅰ\"")),
            Map.entry("benefitPercent", List.of("70", "80", "90")),
            Map.entry("waiver", List.of("{\"kind\": \"exempt\"}", "{\"kind\": \"reduced\", \"percent\": 50}")),
            Map.entry("perMonthYen", List.of("0", "5000")));

    private final Map<String, String> comments;

    /**
     * @param comments a code of each set of comments
     */
    Told(Map<String, String> comments) {
        this.comments = comments;
    }

    /** Claims that tell it; none when no value is plausible for every claim, such as another line. */
    List<ObjectNode> claims(ObjectNode claim, OpenQuestion question, FieldForm form) {
        YearMonth month = YearMonth.parse(claim.get("month").stringValue());
        String field = question.field();
        String name = field.substring(field.lastIndexOf('.') + 1);
        return switch (name) {
            case "days" -> days(claim, field, month);
            case "timeClass" ->
                form.values().stream().map(value -> visits(claim, field, value)).toList();
            case "standards" -> each(claim, field, List.of("[]", standards(question.title())));
            case "limits" -> each(claim, field, List.of("{\"perMonthYen\": 5000}", "{\"perVisitYen\": 500}"));
            case "admitted" ->
                each(claim, field, dates(month.atDay(1), month.minusYears(2).atDay(3)));
            case "discharged" -> discharges(claim, month);
            case "since" -> history(claim, month);
            case "diagnoses" -> each(claim, field, List.of("[{\"code\": \"8848176\"}]"));
            case "commentDays" -> comments(claim, question, month);
            default -> each(claim, field, values(name, form));
        };
    }

    private static List<String> values(String name, FieldForm form) {
        if (form.type().equals("boolean")) {
            return form.values();
        }
        List<String> words =
                form.values().stream().map(word -> '"' + word + '"').toList();
        return words.isEmpty() || !form.type().equals("string") ? TEXTS.getOrDefault(name, List.of()) : words;
    }

    private static List<String> dates(java.time.LocalDate... dates) {
        return Stream.of(dates).map(date -> '"' + date.toString() + '"').toList();
    }

    private static String standards(String title) {
        return STANDARD.matcher(title)
                .results()
                .map(code -> '"' + "0".repeat(4 - code.group().length()) + code.group() + '"')
                .toList()
                .toString();
    }

    private static List<ObjectNode> each(ObjectNode claim, String field, List<String> values) {
        return values.stream()
                .map(value -> with(
                        claim,
                        field,
                        (part, name) -> part.set(name, JsonMapper.shared().readTree(value))))
                .toList();
    }

    private static List<ObjectNode> days(ObjectNode claim, String field, YearMonth month) {
        MatchResult place = DAYLESS.matcher(field).results().findFirst().orElseThrow();
        JsonNode count =
                claim.get("groups").get(Integer.parseInt(place.group(1))).get("count");
        int times = count == null ? 1 : count.intValue();
        List<String> values = new ArrayList<>();
        values.add("{\"1\": " + times + "}");
        values.add("{\"" + month.lengthOfMonth() + "\": " + times + "}");
        if (times > 1 && times <= month.lengthOfMonth()) {
            values.add("{"
                    + Stream.iterate(1, day -> day + 1)
                            .limit(times)
                            .map(day -> "\"" + day + "\": 1")
                            .reduce((one, other) -> one + ", " + other)
                            .orElseThrow()
                    + "}");
        }
        return each(claim, field, values);
    }

    /** Every visit that has no time, and every day without a visit, when the question has no number. */
    private static ObjectNode visits(ObjectNode claim, String field, String value) {
        if (!field.startsWith("visits[]")) {
            return with(claim, field, (part, name) -> part.put(name, value));
        }
        ObjectNode told = claim.deepCopy();
        ArrayNode visits = told.withArray("visits");
        for (JsonNode group : claim.get("groups")) {
            JsonNode days = group.get("days");
            if (days == null) {
                continue;
            }
            days.propertyNames().forEach(day -> {
                String date = claim.get("month").stringValue() + (day.length() == 1 ? "-0" : "-") + day;
                if (visits.valueStream()
                        .noneMatch(visit -> visit.get("day").stringValue().equals(date))) {
                    visits.addObject().put("day", date).put("timeClass", value);
                }
            });
        }
        return told;
    }

    /** The day of admission has to be told with it. */
    private static List<ObjectNode> discharges(ObjectNode claim, YearMonth month) {
        ObjectNode admitted = claim.deepCopy();
        if (admitted.get("stay") == null) {
            admitted.putObject("stay").put("admitted", month.atDay(1).toString());
        }
        return each(admitted, "stay.discharged", dates(month.atDay(20), month.atEndOfMonth()));
    }

    private static List<ObjectNode> history(ObjectNode claim, YearMonth month) {
        ObjectNode without = claim.deepCopy();
        without.withObject("history").put("since", "1900-01-01");
        ObjectNode with = without.deepCopy();
        JsonNode code = claim.get("groups").get(0).get("lines").get(0).get("code");
        with.withObject("history")
                .withArray("acts")
                .addObject()
                .put("code", code.stringValue())
                .put("day", month.minusMonths(1).atDay(20).toString());
        return List.of(without, with);
    }

    private List<ObjectNode> comments(ObjectNode claim, OpenQuestion question, YearMonth month) {
        String set = SET.matcher(question.title())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String code = Objects.requireNonNull(comments.get(set), set);
        return Stream.of(month.minusMonths(1).atDay(10), month.minusYears(2).atDay(10))
                .map(day -> {
                    ObjectNode told = claim.deepCopy();
                    told.withArray("commentDays").addObject().put("code", code).put("day", day.toString());
                    return told;
                })
                .toList();
    }

    /** A claim whose part that has a field was changed. */
    private static ObjectNode with(ObjectNode claim, String field, BiConsumer<ObjectNode, String> change) {
        ObjectNode told = claim.deepCopy();
        ObjectNode part = told;
        String[] names = field.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            part = part(part, names[i]);
        }
        change.accept(part, names[names.length - 1]);
        return told;
    }

    private static ObjectNode part(ObjectNode whole, String name) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            return whole.withObject("/" + name);
        }
        String place = name.substring(bracket + 1, name.length() - 1);
        ArrayNode list = (ArrayNode) whole.get(name.substring(0, bracket));
        return (ObjectNode)
                (place.matches("[0-9]+")
                        ? list.get(Integer.parseInt(place))
                        : list.valueStream()
                                .filter(payer ->
                                        payer.get("payer").stringValue().equals(place))
                                .findFirst()
                                .orElseThrow());
    }
}
