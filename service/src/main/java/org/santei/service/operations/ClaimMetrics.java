package org.santei.service.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.AnswerObserver;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.springframework.stereotype.Component;

/** Counts what was calculated, by edition, and what was not, by reason. */
@Component
public final class ClaimMetrics implements AnswerObserver {

    private final MeterRegistry registry;
    private final Map<String, EditionMeters> editions = new ConcurrentHashMap<>();

    ClaimMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Claim claim, Answer answer, long nanoseconds) {
        if (answer instanceof Calculation calculation) {
            editions.computeIfAbsent(calculation.edition(), edition -> new EditionMeters(registry, edition))
                    .count(calculation, nanoseconds);
        } else if (answer instanceof NotCalculated not) {
            Counter.builder("santei.claims.not.calculated")
                    .description("計算できなかったレセプト（件）")
                    .tag("reason", not.reason().name().toLowerCase(Locale.ROOT))
                    .register(registry)
                    .increment();
        }
    }
}
