package org.santei.service.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.OpenQuestion.FieldForm;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.MissingFact;
import org.santei.feetables.FeeTableReader;
import org.santei.rules.cases.CaseFiles;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimSchema;
import org.santei.service.problem.ProblemException;
import tools.jackson.databind.node.ObjectNode;

/** A caller that fills in what it is asked and calls again is not asked again, and keeps what was decided. */
class AskAgainTest {

    private static final ClaimService CLAIMS = ClaimService.packaged();
    private static final ClaimReader READER = new ClaimReader();
    private static final ClaimSchema SCHEMA = new ClaimSchema();
    private static final Path RULES = Path.of("../rules/src/main/resources");

    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, List<String>> wrong = new TreeMap<>();
    private Told told = new Told(Map.of());
    private int answers;

    @Test
    void casesOfRules() throws IOException {
        told = new Told(commentSets());
        var cases = new CaseFiles(new FeeTableReader().readPackaged()).readAll(RULES.resolve("cases"));
        int step = Integer.getInteger("step", 1);
        for (int i = 0; i < cases.size(); i += step) {
            var c = cases.get(i);
            ObjectNode json = ClaimJson.of(c.claim());
            ask(json, c.question() == Question.CALCULATE ? ClaimService.Input.CALCULATED : ClaimService.Input.AS_BILLED, c.toString());
        }
        System.out.println(answers + " answers");
        asked.forEach((k, v) -> System.out.println(v + "\t" + k));
        wrong.forEach((k, v) -> System.out.println("WRONG " + v.size() + "\t" + k + "\t" + v.get(0)));
        assertThat(wrong).isEmpty();
    }

    private void ask(ObjectNode json, ClaimService.Input input, String name) {
        Calculation before = answer(json, input);
        if (before == null) {
            asked.merge("INVALID", 1, Integer::sum);
            return;
        }
        for (OpenQuestion question : before.questions()) {
            String key = key(question);
            asked.merge(key, 1, Integer::sum);
            if (question.kind() != MissingFact.Kind.CLAIM) {
                if (question.source().isEmpty()) note("NOSOURCE", key, name);
                continue;
            }
            FieldForm form = SCHEMA.form(question.field());
            if (form == null) {
                note("NOFORM", key, name);
                continue;
            }
            int n = 0;
            for (ObjectNode claim : told.claims(json, question, form)) {
                Calculation after = answer(claim, input);
                if (after == null) continue;
                n++;
                answers++;
                if (after.questions().stream().anyMatch(o -> o.field().equals(question.field()) && o.title().equals(question.title()))) {
                    note("ASKED AGAIN", key, name + " " + claim);
                }
                String diff = contradiction(before, after);
                if (!diff.isEmpty()) note("CONTRADICTS " + key, diff.replaceAll(" not in.*", ""), name + " " + input + " " + diff + " " + claim);
            }
            if (n == 0) note("UNFILLED", key, name);
        }
    }

    private static String contradiction(Calculation before, Calculation after) {
        List<String> left = new ArrayList<>(after.groups().stream().map(AskAgainTest::text).toList());
        for (GroupResult g : before.groups()) {
            if (g.outcome() != Outcome.UNDECIDED && g.assumed().isEmpty() && g.selfPaid() != null && !left.remove(text(g))) {
                return text(g) + " not in " + left;
            }
        }
        if (before.patient().yen() != null && before.complete() && before.groups().stream().allMatch(g -> g.assumed().isEmpty()) && !before.patient().yen().equals(after.patient().yen())) return "YEN " + before.patient().yen() + " " + after.patient().yen();
        return "";
    }

    private static String text(GroupResult g) {
        return g.codes() + " " + g.outcome() + " " + (g.outcome() == Outcome.PAID ? g.points() + "x" + g.count() : "");
    }

    private void note(String what, String key, String detail) {
        wrong.computeIfAbsent(what + " " + key, k -> new ArrayList<>()).add(detail);
    }

    private static String key(OpenQuestion q) {
        return q.kind() + " " + q.field().replaceAll("\\[\\d+]", "[n]") + " " + q.title().replaceAll("「[^」]*」", "「」").replaceAll("[0-9-]{4,}", "N") + " " + q.source().replaceAll("[0-9]{3,}", "N").replaceAll("（.*", "");
    }

    private static @org.jspecify.annotations.Nullable Calculation answer(ObjectNode json, ClaimService.Input input) {
        Claim claim;
        try {
            claim = READER.read(json.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (ProblemException e) {
            return null;
        }
        Answer a = CLAIMS.answer(claim, input);
        return a instanceof Calculation c ? c : null;
    }

    private static Map<String, String> commentSets() throws IOException {
        Map<String, String> sets = new TreeMap<>();
        try (Stream<String> lines = Files.lines(RULES.resolve("rules/groups.csv"))) {
            lines.map(line -> line.split(",", -1)).forEach(f -> { for (String c : f) if (c.matches("8[0-9]{8}")) sets.put(f[0], c); });
        }
        return sets;
    }
}
