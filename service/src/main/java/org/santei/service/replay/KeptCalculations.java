package org.santei.service.replay;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.calculation.Traces;
import org.santei.engine.claim.Claim;
import org.santei.service.json.ClaimJson;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.store.CalculationStore;
import org.santei.service.store.KeptCalculation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Kept calculations, and the claims that were kept with them. */
final class KeptCalculations {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCalculations.class);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private KeptCalculations() {}

    /**
     * The calculation of a name.
     *
     * @throws ProblemException when there is none
     */
    static KeptCalculation of(CalculationStore store, String id) {
        List<KeptCalculation> found =
                ID.matcher(id).matches() ? store.findKept(List.of(UUID.fromString(id))) : List.of();
        if (found.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この番号の計算結果はありません。計算したときの Location ヘッダーの番号を確かめてください。");
        }
        return found.get(0);
    }

    /**
     * What was kept of its claim.
     *
     * @throws ProblemException when nothing was
     */
    static KeptCalculation.KeptInput input(KeptCalculation kept) {
        KeptCalculation.KeptInput input = kept.input();
        if (input == null) {
            throw new ProblemException(
                    ProblemType.CLAIM_NOT_KEPT, "この計算は、レセプトを保存していなかったときのものなので、再計算できません。もう一度レセプトを送って計算してください。");
        }
        return input;
    }

    /**
     * The claim.
     *
     * @throws ProblemException when this build cannot read it
     */
    static Claim claim(KeptCalculation.KeptInput input) {
        try {
            return ClaimJson.read(input.claim());
        } catch (JacksonException e) {
            LOG.error("A kept claim cannot be read: {}", Traces.of(e));
            throw new ProblemException(
                    ProblemType.CLAIM_NOT_KEPT,
                    "この計算のレセプトを、このプログラム（" + EngineBuild.VERSION + "）では読めません。計算したときのプログラムで再計算してください。");
        }
    }
}
