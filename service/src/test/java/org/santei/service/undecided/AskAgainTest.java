package org.santei.service.undecided;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.OpenQuestion;
import org.santei.engine.calculation.OpenQuestion.FieldForm;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.MissingFact;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTableReader;
import org.santei.rules.examples.ExampleClaims;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.claim.ClaimSchema;
import org.santei.service.problem.ProblemException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A caller who tells what was asked and calls again is not asked again, and keeps what was decided. */
class AskAgainTest {

    private static final Path RULES = Path.of("../rules/src/main/resources");
    private static final Path EXAMPLES = Path.of("../rules/src/test/resources/org/santei/rules/examples.yaml");
    private static final ClaimService CLAIMS = ClaimService.packaged();
    private static final ClaimReader READER = new ClaimReader();
    private static final ClaimSchema SCHEMA = new ClaimSchema();

    /** Every so many cases of rules: all of them would take minutes and show no other kind of question. */
    private static final int STEP = Integer.getInteger("santei.ask-again.step", 6);

    /**
     * What was decided and changes when more is told, by field and codes. The reduction of a stay takes a billed basic fee for
     * proof of the ward before it is decided; and no claim without a scheme is taken to fall under 医療観察法.
     */
    private static final List<String> CHANGES = List.of("facility [630010001]", "scheme [111000110]");

    private final Told told = new Told(codesOfSets());
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<String, String> askedAgain = new TreeMap<>();
    private final Map<String, String> changed = new TreeMap<>();
    private int answers;

    @Test
    void casesOfRules() {
        List<RuleCase> cases = new CaseFiles(new FeeTableReader().readPackaged()).readAll(RULES.resolve("cases"));
        for (int i = 0; i < cases.size(); i += STEP) {
            RuleCase each = cases.get(i);
            boolean calculate = each.question() == Question.CALCULATE;
            callAgain(
                    ClaimRequestWriter.of(each.claim()),
                    calculate ? ClaimService.Input.CALCULATED : ClaimService.Input.AS_BILLED);
        }

        assertThat(asked)
                .containsKeys("facility.kind", "facility.standards", "facility.paediatrics", "groups.days")
                .containsKeys("history.since", "visits.timeClass", "groups.lines.quantity", "stay.admitted");
        assertLoopHolds(3_000 / STEP);
    }

    @Test
    void workedExamples() throws IOException {
        for (Claim claim : ExampleClaims.read(EXAMPLES)) {
            callAgain(ClaimRequestWriter.of(claim), ClaimService.Input.CALCULATED);
        }

        assertLoopHolds(30);
    }

    @Test
    void claimsOfAClinic() throws IOException, UkeFileException {
        try (UkeReader reader = UkeReader.open(Files.newInputStream(RunningService.UKE))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    ObjectNode claim = ClaimRequestWriter.of(read.claim());
                    callAgain(claim, ClaimService.Input.AS_BILLED);
                    callAgain(claim, ClaimService.Input.CALCULATED);
                }
            }
        }

        assertThat(asked).containsKeys("facility.standards", "visits.timeClass");
        assertLoopHolds(100);
    }

    @Test
    void theClaimOfTheDocumentation() {
        ObjectNode claim = (ObjectNode) JsonMapper.shared().readTree(RunningService.example());
        callAgain(claim, ClaimService.Input.AS_BILLED);
        callAgain(claim, ClaimService.Input.CALCULATED);

        assertLoopHolds(1);
    }

    private void assertLoopHolds(int least) {
        assertThat(askedAgain).isEmpty();
        assertThat(changed.keySet()).as(changed.toString()).isSubsetOf(CHANGES);
        assertThat(answers).isGreaterThan(least);
    }

    /** Tells what is asked of a claim, one question after the other, in every way that is plausible. */
    private void callAgain(ObjectNode claim, ClaimService.Input input) {
        Calculation before = answer(claim, input);
        if (before == null) {
            return;
        }
        for (OpenQuestion question : before.questions()) {
            assertThat(QuestionFieldsTest.flaw(question.fact().text())).isEmpty();
            FieldForm form = SCHEMA.form(question.field());
            if (question.kind() != MissingFact.Kind.CLAIM || form == null) {
                continue;
            }
            for (ObjectNode fuller : told.claims(claim, question, form)) {
                Calculation after = answer(fuller, input);
                if (after != null) {
                    answers++;
                    asked.merge(question.fact().field(), 1, Integer::sum);
                    compare(question, fuller, before, after);
                }
            }
        }
    }

    private void compare(OpenQuestion question, ObjectNode claim, Calculation before, Calculation after) {
        if (after.questions().stream()
                .anyMatch(other ->
                        other.field().equals(question.field()) && other.title().equals(question.title()))) {
            askedAgain.put(question.field() + ' ' + question.title(), claim.toString());
        }
        String part = question.fact().field().replaceAll("\\..*", "") + ' ';
        List<String> left =
                new ArrayList<>(after.groups().stream().map(AskAgainTest::said).toList());
        for (GroupResult group : before.groups()) {
            if (isDecided(group) && !left.remove(said(group))) {
                changed.put(part + group.codes(), said(group) + " of " + claim);
            }
        }
        boolean isDecided = before.complete() && before.groups().stream().allMatch(AskAgainTest::isDecided);
        if (isDecided
                && before.patient().yen() != null
                && !before.patient().yen().equals(after.patient().yen())) {
            changed.put(part + "yen", claim.toString());
        }
    }

    private static boolean isDecided(GroupResult group) {
        return group.outcome() != Outcome.UNDECIDED && group.assumed().isEmpty() && group.selfPaid() != null;
    }

    private static String said(GroupResult group) {
        return group.codes() + " " + group.outcome()
                + (group.outcome() == Outcome.PAID ? " " + group.points() + " × " + group.count() : "");
    }

    /** The answer as a caller gets it; {@code null} when the claim is refused, as for a value that does not fit the rest. */
    private static @Nullable Calculation answer(ObjectNode json, ClaimService.Input input) {
        try {
            Claim claim = READER.read(json.toString().getBytes(StandardCharsets.UTF_8));
            return CLAIMS.answer(claim, input) instanceof Calculation calculation ? calculation : null;
        } catch (ProblemException e) {
            return null;
        }
    }

    /** A code of each set of codes that rules know. */
    private static Map<String, String> codesOfSets() {
        Map<String, String> codes = new TreeMap<>();
        try (Stream<String> rows = Files.lines(RULES.resolve("rules/groups.csv"))) {
            rows.map(row -> row.split(",", 3)).forEach(row -> codes.put(row[0], row[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return codes;
    }
}
