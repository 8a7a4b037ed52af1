package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.CaseResult.Difference;
import org.santei.engine.conformance.CaseResult.Verdict;
import org.santei.engine.conformance.Expected.ExpectedPayer;
import org.santei.engine.conformance.Expected.ExpectedQuestion;

/** Compares answers of programs with cases, and explains where they differ. Safe for use by many threads. */
public final class KitComparison {

    private static final String DECIDED = "決まる";
    private static final String OPEN = "決められない";

    private final Causes causes;

    /**
     * @param inputs what the kit was made of: differences are explained by calculating again
     */
    public KitComparison(KitInputs inputs) {
        this.causes = new Causes(inputs);
    }

    /** How an answer compares; one that says nothing was not attempted. */
    public CaseResult compare(KitCase kitCase, @Nullable VendorAnswer answer) {
        if (answer == null || !answer.answers()) {
            return CaseResult.notAttempted(kitCase);
        }
        Expected expected = kitCase.expected();
        List<Difference> differences = new ArrayList<>();
        LineComparison lines = null;
        if (!expected.complete() || answer.undecided()) {
            compareQuestions(expected, answer, differences);
        } else {
            differ(differences, "合計点数", expected.total(), answer.points());
            if (answer.lines() != null) {
                lines = new LineComparison(expected, answer.lines());
                differences.addAll(lines.differences());
            }
            compareSections(expected, answer, differences);
            compareYen(expected, answer, differences);
        }
        if (differences.isEmpty()) {
            return CaseResult.passed(kitCase);
        }
        Causes.Found found = causes.find(kitCase, answer, lines, List.copyOf(differences));
        return new CaseResult(
                kitCase.number(),
                Verdict.FAILED,
                differences,
                found.rule(),
                causes.nameOf(kitCase, found.rule()),
                causes.sourceOf(kitCase, found.rule()),
                found.cause());
    }

    private static void compareQuestions(Expected expected, VendorAnswer answer, List<Difference> differences) {
        if (expected.complete()) {
            differences.add(new Difference("決まるか", DECIDED, OPEN));
        } else if (!answer.undecided()) {
            differences.add(new Difference("決まるか", OPEN + "：" + titles(expected), DECIDED));
        } else if (!answer.questions().isEmpty()
                && expected.questions().stream().noneMatch(question -> asks(answer, question))) {
            differences.add(new Difference("問い", titles(expected), String.join("、", answer.questions())));
        }
    }

    private static String titles(Expected expected) {
        return String.join(
                "、",
                expected.questions().stream()
                        .map(ExpectedQuestion::title)
                        .distinct()
                        .toList());
    }

    /** A question may be put by its field, with or without places, or by its words. */
    private static boolean asks(VendorAnswer answer, ExpectedQuestion question) {
        String field = withoutPlaces(question.field());
        return answer.questions().stream()
                .anyMatch(asked -> asked.equals(question.title())
                        || (!field.isEmpty() && withoutPlaces(asked).equals(field)));
    }

    private static String withoutPlaces(String field) {
        return field.replaceAll("\\[[^]]*]", "");
    }

    private static void compareSections(Expected expected, VendorAnswer answer, List<Difference> differences) {
        Map<String, Integer> given = answer.sections();
        if (given == null) {
            return;
        }
        TreeSet<String> sections = new TreeSet<>(expected.sections().keySet());
        sections.addAll(given.keySet());
        for (String section : sections) {
            differ(
                    differences,
                    "診療識別" + section + "の点数",
                    expected.sections().getOrDefault(section, 0),
                    given.getOrDefault(section, 0));
        }
    }

    private static void compareYen(Expected expected, VendorAnswer answer, List<Difference> differences) {
        if (expected.patientYen() != null) {
            differ(differences, "患者の支払額（円）", expected.patientYen(), answer.patientYen());
        }
        Map<String, Long> given = answer.payerYen();
        if (given == null) {
            return;
        }
        for (ExpectedPayer payer : expected.payers()) {
            String word = payer.payer().name().toLowerCase(Locale.ROOT);
            differ(differences, word + " の負担金額（円）", payer.leftYen(), given.get(word));
        }
    }

    private static void differ(
            List<Difference> differences, String what, @Nullable Object expected, @Nullable Object got) {
        if (got != null && !got.equals(expected)) {
            differences.add(new Difference(what, Objects.toString(expected, "（なし）"), got.toString()));
        }
    }
}
