package org.santei.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Microseconds of CPU that the forked JVM spends on one operation, garbage collection and all, in its best iteration:
 * what other load takes is not in it, nor are iterations in which that load held up the compiler.
 */
public final class CpuTimeProfiler implements InternalProfiler {

    /** Label of the result. */
    static final String LABEL = "cpu";

    private static final double NANOS_PER_MICRO = 1_000.0;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long nanos = system.getProcessCpuTime() - before;
        long operations = Math.max(1, result.getMetadata().getAllOps());
        double micros = nanos / NANOS_PER_MICRO / operations;
        return List.of(new ScalarResult(LABEL, micros, "us/op", AggregationPolicy.MIN));
    }

    @Override
    public String getDescription() {
        return "CPU time of the JVM for one operation";
    }
}
