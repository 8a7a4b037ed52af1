package org.santei.service.replay;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Foundation;
import org.santei.service.release.Foundations;
import org.santei.service.release.NotKeptException;
import org.santei.service.store.KeptCalculation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calculates kept calculations again. Nothing is written. Safe for use by many threads. */
@Component
final class Replay {

    /** The hashes: that of the rules and tables is how they were found, that of the claim may be reckoned otherwise now. */
    private static final Set<String> HASHES = Set.of("/proof");

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Foundations foundations;

    Replay(Foundations foundations) {
        this.foundations = foundations;
    }

    /**
     * Calculates again, under the same rules and tables.
     *
     * @throws ProblemException when the claim, the rules or the tables are not kept, or cannot be used by this build
     */
    ReplayAnswer of(KeptCalculation kept) {
        return compare(kept, recalculated(kept, KeptCalculations.input(kept)));
    }

    private String recalculated(KeptCalculation kept, KeptCalculation.KeptInput input) {
        Foundation foundation =
                new Foundation(kept.edition(), kept.rules(), kept.shares(), kept.tables(), kept.shareTables());
        try {
            Answer answer = foundations
                    .on(foundation)
                    .answer(
                            KeptCalculations.claim(input),
                            ClaimService.Input.valueOf(input.kind().toUpperCase(Locale.ROOT)));
            return AnswerJson.line(answer);
        } catch (NotKeptException e) {
            throw new ProblemException(ProblemType.FOUNDATION_NOT_KEPT, String.valueOf(e.getMessage()));
        }
    }

    private static ReplayAnswer compare(KeptCalculation kept, String now) {
        boolean sameBuild = kept.engine().equals(EngineBuild.VERSION);
        if (kept.result().equals(now)) {
            return answer(kept, sameBuild, 0, List.of(), List.of());
        }
        JsonNode then = MAPPER.readTree(kept.result());
        Comparison comparison = new Comparison(sameBuild ? Set.of() : HASHES).of(then, MAPPER.readTree(now));
        if (!sameBuild) {
            return answer(kept, false, comparison.count(), comparison.differences(), comparison.added());
        }
        if (comparison.count() == 0) {
            JsonNode whole = MAPPER.valueToTree(kept.result());
            ReplayAnswer.Difference text = new ReplayAnswer.Difference("", whole, MAPPER.valueToTree(now));
            return answer(kept, true, 1, List.of(text), comparison.added());
        }
        return answer(kept, true, comparison.count(), comparison.differences(), comparison.added());
    }

    private static ReplayAnswer answer(
            KeptCalculation kept,
            boolean bytes,
            int count,
            List<ReplayAnswer.Difference> differences,
            List<String> added) {
        return new ReplayAnswer(
                kept.id(),
                count == 0 ? ReplayAnswer.Outcome.IDENTICAL : ReplayAnswer.Outcome.DIFFERENT,
                bytes ? ReplayAnswer.Compared.BYTES : ReplayAnswer.Compared.VALUES,
                kept.engine(),
                EngineBuild.VERSION,
                count,
                differences,
                added);
    }
}
