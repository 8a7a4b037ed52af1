package org.santei.batch.run;

import java.io.Serializable;
import org.santei.batch.law.Law;
import org.santei.batch.law.WarmEngine;
import org.santei.batch.result.ResultRows;
import org.santei.engine.calculation.ClaimService;

/**
 * How claims are calculated.
 *
 * @param law under which law
 * @param input how claims are taken
 * @param withAnswers whether results hold the answers in full
 */
public record Order(Law law, ClaimService.Input input, boolean withAnswers) implements Serializable {

    WarmEngine engine() {
        return WarmEngine.of(law);
    }

    ResultRows rows() {
        return new ResultRows(engine().claims(), input, withAnswers);
    }
}
