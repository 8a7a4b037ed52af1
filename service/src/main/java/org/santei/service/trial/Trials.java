package org.santei.service.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.claim.ClaimReader;
import org.santei.service.explanation.ExplainedClaims;
import org.santei.service.explanation.Wanted;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Answers the claims of forms; keeps nothing. */
@Component
final class Trials {

    private static final Wanted FULL = new Wanted(Explanation.Detail.FULL, false);
    private static final Pattern PLACE = Pattern.compile("groups\\[([0-9]+)](?:\\.lines\\[([0-9]+)])?(?:\\.(\\w+))?.*");

    private final FeeTable table;
    private final RuleBases rules;
    private final ClaimReader reader;
    private final ExplainedClaims claims;

    Trials(ClaimReader reader, ExplainedClaims claims, FeeTable table, RuleBases rules) {
        this.table = table;
        this.rules = rules;
        this.reader = reader;
        this.claims = claims;
    }

    /**
     * Something wrong with the form.
     *
     * @param id the element of the page that it is about; empty when it is about none
     * @param row the row of the line, from 1; 0 when it is about no line
     * @param field name of the field
     * @param message what to do
     */
    record Wrong(String id, int row, String field, String message) {}

    /**
     * The claim of a form.
     *
     * @throws ProblemException with every field that is wrong
     */
    Claim claim(TrialForm form) {
        return TrialClaim.of(form, reader, table);
    }

    /** How the form wants its claim to be taken. */
    static ClaimService.Input input(TrialForm form) {
        return form.get("question").equals("verify") ? ClaimService.Input.STRIPPED : ClaimService.Input.CALCULATED;
    }

    /**
     * The answer to a form.
     *
     * @param before total points of the answer before; {@code null} when there is none
     * @throws ProblemException with every field that is wrong, or when the claim cannot be calculated
     */
    TrialAnswer answer(TrialForm form, @Nullable Integer before) {
        Claim claim = claim(form);
        ExplainedClaims.Explained explained = claims.answer(claim, input(form), FULL);
        if (explained.answer() instanceof NotCalculated not) {
            throw ProblemException.of(not);
        }
        RuleBase base = rules.find(claim.month());
        return TrialAnswer.of(
                form,
                (Calculation) explained.answer(),
                Objects.requireNonNull(explained.explanation()),
                base == null ? Set.of() : base.ruleIds(),
                before);
    }

    /** What is wrong with a form, at the places of the page. */
    static List<Wrong> wrongs(TrialForm form, ProblemException problem) {
        List<FieldError> errors = problem.problem().errors();
        return errors.isEmpty()
                ? List.of(new Wrong("", 0, "", problem.problem().detail()))
                : errors.stream().map(error -> wrong(form, error)).toList();
    }

    private static Wrong wrong(TrialForm form, FieldError error) {
        Matcher place = PLACE.matcher(error.field());
        if (!place.matches()) {
            String field = error.field().replaceAll(".*\\.", "");
            String known = TrialForm.FIELDS.contains(field) ? field : "";
            return new Wrong(known, 0, known.isEmpty() ? error.field() : known, error.message());
        }
        int line = line(form, Integer.parseInt(place.group(1)), place.group(2));
        if (line < 0) {
            return new Wrong("", 0, "lines", error.message());
        }
        String field = place.group(3) == null ? "code" : place.group(3);
        int number = form.filled().get(line).number();
        return new Wrong("line." + number + '.' + field, row(form, number), field, error.message());
    }

    private static int row(TrialForm form, int number) {
        for (int i = 0; i < form.lines().size(); i++) {
            if (form.lines().get(i).number() == number) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The place among the filled lines of a line of a group; negative when there is none. */
    private static int line(TrialForm form, int group, @Nullable String ofGroup) {
        List<TrialLine> filled = form.filled();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            if (i == 0 || !filled.get(i).join()) {
                starts.add(i);
            }
        }
        int line = group < starts.size() ? starts.get(group) + (ofGroup == null ? 0 : Integer.parseInt(ofGroup)) : -1;
        return line < filled.size() ? line : -1;
    }
}
