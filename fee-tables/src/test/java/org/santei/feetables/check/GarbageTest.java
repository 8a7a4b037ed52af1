package org.santei.feetables.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.santei.feetables.check.Sample.ACTS;
import static org.santei.feetables.check.Sample.EXCLUSIONS;
import static org.santei.feetables.check.Sample.INDEX;
import static org.santei.feetables.check.Sample.MATERIALS;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in a file, the check ends with a report. */
class GarbageTest {

    @Property(tries = 20)
    void noFieldMakesTheCheckFail(
            @ForAll @IntRange(min = 1, max = 900) int row,
            @ForAll @IntRange(min = 1, max = 150) int column,
            @ForAll("garbage") String garbage) {
        Workbench bench = Sample.workbench();
        List<String> rows = bench.rows(ACTS);
        rows.set(row - 1, Workbench.with(rows.get(row - 1), column, garbage));

        CheckReport report = bench.describe(ACTS, rows).check();

        assertThat(report.files()).isPositive();
    }

    @Property(tries = 20)
    void whereverAFileEndsTooEarlyItIsReported(
            @ForAll("files") String file, @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double where) {
        Workbench bench = Sample.workbench();
        byte[] content = bench.read(file);
        byte[] cut = Arrays.copyOf(content, (int) (where * (content.length - 2)));

        CheckReport published = bench.describe(file, cut).check();
        CheckReport tampered = Sample.workbench().tamper(file, cut).check();

        assertThat(published.ok()).isFalse();
        assertThat(tampered.errors()).containsEntry("hash", 1);
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.strings().numeric().ofMaxLength(10),
                Arbitraries.of("", "\"", ",", "\r\n", "\u0000", "99999999", "20240230", "-1", "髙", "𠮷", "1e9", "００"));
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(ACTS, EXCLUSIONS, INDEX, MATERIALS);
    }
}
