package org.santei.service.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The colours of the pages, by the formula of WCAG 2.2: 4.5:1 for text (AA), 3:1 for edges and lines of charts. */
final class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double EDGE = 3.0;
    private static final Path WEB = Path.of("src/main");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private final Map<String, String> named = new TreeMap<>();
    private final String style = read(WEB.resolve("resources/static/santei.css"));

    ContrastTest() {
        Matcher variable = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(style);
        while (variable.find()) {
            named.put(variable.group(1), variable.group(2));
        }
    }

    @Test
    void textIsReadableOnEveryGroundThatItStandsOn() {
        for (String ink : List.of("ink", "quiet", "link", "good", "bad", "open")) {
            for (String ground : List.of("paper", "soft", "chosen", "good-soft", "bad-soft", "open-soft")) {
                assertThat(contrast(colour(ink), colour(ground)))
                        .as(ink + " on " + ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(contrast("#ffffff", colour("link"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast("#ffffff", colour("link-dark"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(colour("edge"), colour("paper"))).isGreaterThanOrEqualTo(EDGE);
    }

    @Test
    void everyRuleThatNamesBothIsReadable() {
        Matcher rule = Pattern.compile("([^{}]+)\\{([^{}]*)}").matcher(style);
        int found = 0;
        while (rule.find()) {
            String ink = of(rule.group(2), "(?:^|[;\\s])color");
            String ground = of(rule.group(2), "background");
            if (ink != null && ground != null) {
                found++;
                assertThat(contrast(ink, ground)).as(rule.group(1).strip()).isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(found).isGreaterThan(8);
    }

    @Test
    void editorsAndChartsAreReadableToo() {
        Matcher ink = Pattern.compile("[ {]color: \"(#[0-9a-f]{6})\"").matcher(read(WEB.resolve("web/src/theme.js")));
        int inks = 0;
        while (ink.find()) {
            inks++;
            for (String ground : List.of("#ffffff", "#f3f7fc", "#f3f5f8")) {
                assertThat(contrast(ink.group(1), ground)).as(ink.group(1)).isGreaterThanOrEqualTo(TEXT);
            }
        }
        assertThat(inks).isGreaterThan(6);
        String chart = read(WEB.resolve("web/src/chart.js"));
        Matcher line = COLOUR.matcher(chart.substring(chart.indexOf("PALETTE ="), chart.indexOf("SYMBOLS =")));
        int lines = 0;
        while (line.find()) {
            lines++;
            assertThat(contrast(line.group(), "#ffffff")).as(line.group()).isGreaterThanOrEqualTo(EDGE);
        }
        assertThat(lines).isEqualTo(6);
    }

    private @Nullable String of(String declarations, String property) {
        Matcher found = Pattern.compile(property + ": (?:var\\(--([a-z-]+)\\)|(#[0-9a-f]{6}))")
                .matcher(declarations);
        return found.find() ? found.group(1) == null ? found.group(2) : colour(found.group(1)) : null;
    }

    private String colour(String name) {
        return Objects.requireNonNull(named.get(name), name);
    }

    /** From 1 (the same) to 21 (black on white). */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int from) {
        double value = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
