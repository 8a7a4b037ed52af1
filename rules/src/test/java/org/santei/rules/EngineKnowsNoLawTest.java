package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Java holds arithmetic and mechanism: neither a code of an item nor a revision of the law stands in it. */
class EngineKnowsNoLawTest {

    private static final Pattern ITEM_CODE = Pattern.compile("(?<![0-9A-Za-z_.])[1-9][0-9]{8}(?![0-9A-Za-z_.])");
    private static final Pattern REVISION =
            Pattern.compile("20[0-9]{2}-(?:0[1-9]|1[0-2])|20[0-9]{2},\\s*[0-9]{1,2}|令和|平成|告示第|保医発");

    /** Comments, but not what looks like one inside a text. */
    private static final Pattern COMMENT = Pattern.compile(
            "(\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])*')|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    @ParameterizedTest
    @MethodSource("sources")
    void namesNoItemCode(Path source) {
        assertThat(ITEM_CODE.matcher(code(source)).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void namesNoRevision(Path source) {
        assertThat(REVISION.matcher(code(source)).results().map(hit -> hit.group()))
                .isEmpty();
    }

    @Test
    void sourcesAreFound() {
        assertThat(sources()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String code = \"112007410\";",
                "switch (code) { case 112007410 -> {} }",
                "String url = \"//\" + \"112007410\"; // nothing"
            })
    void wouldSeeAnItemCode(String source) {
        assertThat(ITEM_CODE.matcher(withoutComments(source)).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "YearMonth.parse(\"2024-06\")",
                "LocalDate.of(2024, 6, 1)",
                "if (revision.equals(\"令和6年\"))",
                "String s = \"/* \" + \"2024-06\" + \" */\";"
            })
    void wouldSeeARevision(String source) {
        assertThat(REVISION.matcher(withoutComments(source)).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"// 112007410 in 2024-06", "/** {@code 112007410}, 令和6年 */", "int one = 1_000_000;"})
    void doesNotMindComments(String source) {
        String code = withoutComments(source);
        assertThat(ITEM_CODE.matcher(code).find() || REVISION.matcher(code).find())
                .isFalse();
    }

    static List<Path> sources() {
        return Stream.of("../engine/src/main/java", "../fee-tables/src/main/java")
                .map(Path::of)
                .flatMap(EngineKnowsNoLawTest::under)
                // A layout class describes the official files of some years, and says which.
                .filter(file -> !file.startsWith("../fee-tables/src/main/java/org/santei/feetables/layout"))
                .toList();
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path source) {
        try {
            return withoutComments(Files.readString(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComments(String source) {
        return COMMENT.matcher(source).replaceAll(hit -> {
            String text = hit.group(1);
            return text == null ? " " : java.util.regex.Matcher.quoteReplacement(text);
        });
    }
}
