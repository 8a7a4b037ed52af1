package org.santei.benchmarks;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.santei.feetables.Exclusion;
import org.santei.feetables.Exclusions;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.store.Table;

/**
 * Look-ups in the fee tables beside the maps of the JDK that hold the same: a medical act by code and day, a pair of
 * exclusions, and any item on both axes of time. The codes are strings that nobody has hashed before, as those of a
 * claim are; each turn goes on to the next one.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar FeeTableBenchmark</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeeTableBenchmark {

    private static final int CODES = 1 << 14;
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 1);

    private final FeeTable table = new FeeTableReader().readPackaged();
    private final Exclusions exclusions = requireNonNull(table.electronic().exclusions(Exclusion.Within.MONTH));
    private final Map<String, FeeItem> items = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final byte[][] codes = new byte[CODES][];
    private int next;

    /** Fills the maps with what the tables hold, and holds both to equal answers. */
    @Setup
    public void fill() {
        for (String code : table.codes()) {
            FeeItem item = table.find(code, DAY);
            if (item != null) {
                items.put(code, item);
            }
        }
        Table months = table.tables().get("e03-2");
        for (int key = 0; key < months.size(); key++) {
            pairs.add(months.key(key));
        }
        String[] all = table.codes().toArray(String[]::new);
        for (int i = 0; i < CODES; i++) {
            String code = all[i * 7919 % all.length];
            codes[i] = code.getBytes(StandardCharsets.ISO_8859_1);
            String other = all[i * 104729 % all.length];
            if (!Objects.equals(table.find(code, DAY), items.get(code))
                    || (exclusions.between(code, other, DAY) != null) != pairs.contains(code + "|" + other)) {
                throw new IllegalStateException("The maps answer otherwise for " + code + " and " + other);
            }
        }
    }

    /** A medical act, as every line of a claim asks for it. */
    @Benchmark
    public @Nullable FeeItem find() {
        return table.find(code(), DAY);
    }

    /** The same from a map that knows one day only. */
    @Benchmark
    public @Nullable FeeItem findInMap() {
        return items.get(code());
    }

    /** Whether two codes exclude each other. */
    @Benchmark
    public @Nullable Exclusion exclusion() {
        return exclusions.between(code(), code(), DAY);
    }

    /** The same from a set of pairs. */
    @Benchmark
    public boolean exclusionInSet() {
        return pairs.contains(code() + "|" + code());
    }

    /** Any item on both axes of time, with what it rests on. */
    @Benchmark
    public ItemAnswer item() {
        return table.item(code(), DAY, AS_OF);
    }

    private String code() {
        next = (next + 1) & (CODES - 1);
        return new String(codes[next], StandardCharsets.ISO_8859_1);
    }
}
