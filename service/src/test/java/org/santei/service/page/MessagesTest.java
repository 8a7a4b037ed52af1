package org.santei.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the pages is there in both languages. */
final class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9](?:,number)?}");

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() {
        for (Path japanese : files("messages", ".properties")) {
            String name = japanese.getFileName().toString();
            if (name.endsWith("_en.properties")) {
                continue;
            }
            Properties ja = read(japanese);
            Properties en = read(japanese.resolveSibling(name.replace(".properties", "_en.properties")));
            assertThat(en.stringPropertyNames()).as(name).isEqualTo(ja.stringPropertyNames());
            for (String key : ja.stringPropertyNames()) {
                assertThat(places(en.getProperty(key))).as(key).isEqualTo(places(ja.getProperty(key)));
                assertThat(ja.getProperty(key)).as(key).isNotBlank();
                assertThat(en.getProperty(key)).as(key).isNotBlank();
            }
        }
    }

    @Test
    void whatPagesSayIsThere() throws IOException {
        Set<String> known = files("messages", ".properties").stream()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Path template : files("templates", ".html")) {
            Matcher used = USED.matcher(Files.readString(template));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(template + " " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group().replaceAll("[^0-9]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
