package org.santei.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** Pages speak English where English is chosen: their templates hold no Japanese that no message replaces. */
final class TemplateLanguageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern JAPANESE = Pattern.compile("[\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff]");
    private static final Pattern MESSAGE = Pattern.compile("#\\{[^}]*}");

    /** Words that are typed or shown as they are, whatever the language: of the law, of its master, and the name of this project. */
    private static final List<String> WORDS = List.of(
            "'ア','イ','ウ','エ','オ','現役並みⅢ'", "令和8年告示第69号 別表第一 A001 注4", "q='再診料'", "q='さいしん'", "Santei 算定");

    /** English sentences that name a word of the law or one that is typed. */
    private static final Set<String> ENGLISH_WITH_WORDS = Set.of("feetable.law.hint", "trial.standards");

    @Test
    void noTemplateHoldsJapaneseThatNoMessageReplaces() throws IOException {
        List<String> found = new ArrayList<>();
        int templates = 0;
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".html")).toList()) {
                templates++;
                found.addAll(japanese(file));
            }
        }
        assertThat(templates).isGreaterThan(30);
        assertThat(found).isEmpty();
    }

    @Test
    void englishMessagesAreEnglish() throws IOException {
        int messages = 0;
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_en.properties")).toList()) {
                Properties english = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    english.load(reader);
                }
                for (String name : english.stringPropertyNames()) {
                    messages++;
                    if (!ENGLISH_WITH_WORDS.contains(name)) {
                        assertThat(english.getProperty(name)).as(name).doesNotContainPattern(JAPANESE);
                    }
                }
            }
        }
        assertThat(messages).isGreaterThan(300);
    }

    private static List<String> japanese(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Texts texts = new Texts(file.getFileName().toString(), found);
        try (Reader reader = Files.newBufferedReader(file)) {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(reader, texts);
        } catch (ParseException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        return found;
    }

    /** Gathers the Japanese that a reader of English would see. */
    private static final class Texts extends AbstractSimpleMarkupHandler {

        private final String file;
        private final List<String> found;

        /** Of each open element whether something replaces its text. */
        private final Deque<Boolean> replaced = new ArrayDeque<>();

        Texts(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            check(attributes, line);
            boolean outer = !replaced.isEmpty() && replaced.peek();
            replaced.push(outer || isReplaced(name, attributes));
        }

        private static boolean isReplaced(String name, Map<String, String> attributes) {
            return attributes != null
                    && !name.equals("html")
                    && Stream.of("th:text", "th:replace", "th:insert").anyMatch(attributes::containsKey)
                    || (attributes != null && "ja".equals(attributes.get("lang")) && !name.equals("html"));
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            check(attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            replaced.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text = new String(buffer, offset, length);
            if (JAPANESE.matcher(text).find() && !(!replaced.isEmpty() && replaced.peek())) {
                found.add(file + ' ' + line + ": " + text.strip());
            }
        }

        private void check(Map<String, String> attributes, int line) {
            if (attributes == null) {
                return;
            }
            attributes.forEach((name, value) -> {
                boolean shown = name.startsWith("th:") || Set.of("aria-label", "placeholder", "title").contains(name);
                String own = value == null ? "" : MESSAGE.matcher(value).replaceAll("");
                if (shown && JAPANESE.matcher(own).find() && WORDS.stream().noneMatch(own::contains)) {
                    found.add(file + ' ' + line + ": " + name + '=' + value);
                }
            });
        }
    }
}
