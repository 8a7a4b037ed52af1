package org.santei.rules.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.conformance.CaseStatus;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitBuilder;
import org.santei.engine.conformance.KitCase;
import org.santei.engine.conformance.KitInputs;
import org.santei.engine.conformance.KitNumbers;
import org.santei.engine.conformance.KitVersions;

/** Kits have the cases that they promise, under numbers that never change, and their versions are written down. */
class KitFilesTest {

    private static final List<String> EDITIONS = List.of("2022-04", "2024-06", "2026-06");
    private static final Path FOLDER = Path.of("src/main/resources/conformance");
    private static final Path NUMBERS = FOLDER.resolve("numbers.csv");

    /** Why cases are new, changed or dropped; to be said when the files are written anew. */
    private static final String REASON = System.getProperty("santei.kit-reason", "規則、表、ケースの改訂による");

    private static final KitInputs INPUTS = KitInputs.packaged();

    @BeforeAll
    static void write() throws IOException {
        if (!Boolean.getBoolean("santei.update-docs")) {
            return;
        }
        Set<String> identities = new LinkedHashSet<>();
        EDITIONS.forEach(edition -> identities.addAll(KitBuilder.of(INPUTS).identities(edition)));
        KitNumbers numbers = numbers().with(identities);
        Files.writeString(NUMBERS, numbers.text());
        for (String edition : EDITIONS) {
            List<KitCase> cases = KitBuilder.of(INPUTS, numbers).build(edition).cases();
            Files.writeString(
                    FOLDER.resolve(edition + ".csv"),
                    versions(edition).with(cases, REASON).text());
        }
    }

    private static KitNumbers numbers() throws IOException {
        return KitNumbers.of(Files.exists(NUMBERS) ? Files.readString(NUMBERS) : "");
    }

    private static KitVersions versions(String edition) throws IOException {
        Path file = FOLDER.resolve(edition + ".csv");
        return KitVersions.of(edition, Files.exists(file) ? Files.readString(file) : "");
    }

    @Test
    void everyNumberFromTheFirstOnStandsForOneCaseForever() throws IOException {
        List<String> lines = Files.readAllLines(NUMBERS).stream().skip(1).toList();
        assertThat(lines.stream().map(line -> line.substring(0, 6)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, lines.size())
                        .mapToObj(number -> String.format("%06d", number))
                        .toList());
        assertThat(lines.stream().map(line -> line.substring(7))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-04", "2024-06", "2026-06"})
    void aKitHasItsCasesAndIsWrittenDown(String edition) throws IOException {
        Kit kit = KitBuilder.of(INPUTS, numbers()).build(edition);
        assertThat(kit.cases()).hasSizeGreaterThanOrEqualTo(1500);
        assertThat(kit.clausesByHand()).isGreaterThanOrEqualTo(300);
        assertThat(kit.count(CaseStatus.CERTAIN)).isGreaterThanOrEqualTo(1500);
        assertThat(kit.cases())
                .extracting(KitCase::number)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(number -> number.compareTo("900000") < 0);
        assertThat(kit.cases())
                .filteredOn(each -> each.status() == CaseStatus.UNDECIDED)
                .allMatch(each -> !each.expected().questions().isEmpty());
        assertThat(versions(edition).holds(kit.cases()))
                .as("The kit of " + edition + " is no longer the one of conformance/" + edition
                        + ".csv. Write it anew with -Dsantei.update-docs=true -Dsantei.kit-reason=...")
                .isTrue();
    }
}
