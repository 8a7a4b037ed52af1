package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santei.engine.facts.TableCondition;

/**
 * The page of the types of findings says what {@link FindingType} says. To write it again:
 * {@code mvn verify -pl fee-tables,engine -Dsantei.update-docs=true}.
 */
class FindingsPageTest {

    private static final Path PAGE = Path.of("../docs/findings.md");

    private static final String HEAD = """
            # Findings

            What Santei finds on a claim has one of these types. The page is written from the enum `FindingType`
            (`FindingsPageTest`; the build fails when it is stale); `GET /api/v1/findings` lists the same. Every finding names its
            rule, the clause, the line and the field of the claim, and the yen at stake: billed minus payable, negative when more
            could be billed, `null` when it cannot be known. Findings are ordered by what is at stake, then by line.

            `undecided` and `to_check` say that nobody can know from the claim: they are no faults. Facts that were taken for granted
            (`assumed`) are no findings.

            | type | level | title | what it means | what to do |
            |---|---|---|---|---|
            """;

    @Test
    void saysWhatTheEnumSays() throws Exception {
        StringBuilder page = new StringBuilder(HEAD);
        for (FindingType type : FindingType.values()) {
            page.append("| `").append(type.name().toLowerCase(Locale.ROOT)).append("` | ");
            page.append(type.level().name().toLowerCase(Locale.ROOT)).append(" | ");
            page.append(type.title()).append(" | ");
            page.append(type.meaning()).append(" | ").append(type.advice()).append(" |\n");
        }
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    @ParameterizedTest
    @EnumSource(FindingType.class)
    void everyTypeSpeaksInWholeSentences(FindingType type) {
        assertThat(type.meaning()).endsWith("。").doesNotContainPattern("[A-Za-z_]{3}");
        assertThat(type.advice()).endsWith("。").doesNotContainPattern("[A-Za-z_]{3}");
        assertThat(type.title()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(TableCondition.class)
    void noRowOfATableIsMissingOrUndecided(TableCondition condition) {
        assertThat(FindingType.of(condition))
                .isNotIn(FindingType.MISSING_ADDITION, FindingType.UNDECIDED, FindingType.WRONG_POINTS);
    }
}
