package org.santei.service.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.util.MultiValueMap;

/**
 * The form of a claim, as it was typed; nothing of it has been checked.
 *
 * @param fields fields of the claim by their names, without those of lines
 * @param lines the lines in their order
 */
record TrialForm(Map<String, String> fields, List<TrialLine> lines) {

    /** Most lines of a form. */
    static final int MOST_LINES = 300;

    /** What a claim has beside its lines. {@code base} is JSON of all that the form does not show. */
    static final List<String> FIELDS = List.of(
            "month",
            "setting",
            "question",
            "sex",
            "birthDate",
            "scheme",
            "incomeClass",
            "fund",
            "kind",
            "paediatrics",
            "standards",
            "licensedBeds",
            "generalBeds",
            "timeClass",
            "admitted",
            "discharged",
            "diagnoses",
            "comments",
            "base");

    private static final Pattern LINE = Pattern.compile("line\\.([0-9]{1,4})\\.(\\w{1,12})");

    TrialForm {
        fields = Map.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /**
     * What a browser has sent.
     *
     * @throws ProblemException when there are too many lines
     */
    static TrialForm of(MultiValueMap<String, String> sent) {
        Map<String, String> fields = new TreeMap<>();
        FIELDS.forEach(name -> fields.put(name, text(sent.getFirst(name))));
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String name : sent.keySet()) {
            Matcher line = LINE.matcher(name);
            if (line.matches()) {
                numbers.add(Integer.valueOf(line.group(1)));
            }
        }
        if (numbers.size() > MOST_LINES) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "行は" + MOST_LINES + "行までです。行を減らしてください。");
        }
        return new TrialForm(
                fields, numbers.stream().map(number -> line(sent, number)).toList());
    }

    private static TrialLine line(MultiValueMap<String, String> sent, int number) {
        String prefix = "line." + number + '.';
        return new TrialLine(
                number,
                sent.containsKey(prefix + "join"),
                text(sent.getFirst(prefix + "section")),
                text(sent.getFirst(prefix + "code")),
                text(sent.getFirst(prefix + "quantity")),
                text(sent.getFirst(prefix + "unitPrice")),
                text(sent.getFirst(prefix + "days")),
                text(sent.getFirst(prefix + "count")),
                text(sent.getFirst(prefix + "payers")));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** A field; empty when it was left out. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The same with one more line, which is empty. */
    TrialForm withLine() {
        List<TrialLine> more = new ArrayList<>(lines);
        int next = lines.stream().mapToInt(TrialLine::number).max().orElse(-1) + 1;
        more.add(TrialLine.empty(next));
        return new TrialForm(fields, more);
    }

    /** The same without a line. */
    TrialForm withoutLine(int number) {
        return new TrialForm(
                fields, lines.stream().filter(line -> line.number() != number).toList());
    }

    /** The lines on which something stands. */
    List<TrialLine> filled() {
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
