package org.santei.service.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;
import org.santei.engine.calculation.GroupResult;

/** The meters of one edition, made once. */
final class EditionMeters {

    /** Bounds of the histogram, from what a small claim takes to what nobody should wait for. */
    private static final Duration[] BOUNDS = {
        Duration.ofNanos(50_000),
        Duration.ofNanos(100_000),
        Duration.ofNanos(200_000),
        Duration.ofNanos(500_000),
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        Duration.ofSeconds(1)
    };

    private final Timer claims;
    private final Counter lines;
    private final Counter undecided;

    private final Map<FindingType, Counter> findings = new EnumMap<>(FindingType.class);

    EditionMeters(MeterRegistry registry, String edition) {
        this.claims = Timer.builder("santei.claims")
                .description("レセプト1件の計算にかかった時間（秒）。回数は計算した件数")
                .tag("edition", edition)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        this.lines = Counter.builder("santei.lines")
                .description("計算したレセプトの行（行）")
                .tag("edition", edition)
                .register(registry);
        this.undecided = Counter.builder("santei.claims.undecided")
                .description("決められないものが残ったレセプト（件）")
                .tag("edition", edition)
                .register(registry);
        for (FindingType type : FindingType.values()) {
            findings.put(
                    type,
                    Counter.builder("santei.findings")
                            .description("指摘（件）")
                            .tag("edition", edition)
                            .tag("type", type.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(Calculation calculation, long nanoseconds) {
        claims.record(nanoseconds, TimeUnit.NANOSECONDS);
        int rows = 0;
        for (GroupResult group : calculation.groups()) {
            rows += group.lines().size();
        }
        lines.increment(rows);
        if (!calculation.complete()) {
            undecided.increment();
        }
        for (Finding finding : calculation.findings()) {
            Objects.requireNonNull(findings.get(finding.type())).increment();
        }
    }
}
