package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.OperationLayout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/**
 * Proof that operations.csv says of every pair of 複数手術に係る費用の特例 別表第一 (令和8年厚生労働省告示第95号) what the notice says, and
 * leaves none out. The text has its two columns line by line, the upper one first; of each line the readings of rare characters
 * stand apart, and numbers of two digits have gone to its end.
 */
class OperationNoticeTest {

    private static final String SOURCE = "令和8年厚生労働省告示第95号 別表第一 ";
    private static final Pattern NUMBER = Pattern.compile("Ｋ[０-９]+(?:－[０-９]+)?");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?:その他の手術|悪性腫瘍に係る手術|体外循環を用い(?:る|ない)心臓大血管手術|神経芽細胞腫に係る摘出術)$");
    private static final Pattern READING = Pattern.compile("[\u3041-\u3096]+");

    private static final List<List<TableRow>> PAIRS = pairs();
    private static final List<List<Line>> BLOCKS = blocks();

    /** A line of the notice and its page. */
    private record Line(int page, String text) {

        /** Whether an operation of the upper column begins here: beside it begins one of the lower column. */
        boolean begins() {
            Matcher numbers = NUMBER.matcher(text);
            return numbers.lookingAt()
                    && (numbers.find() || IN_WORDS.matcher(text).find());
        }
    }

    @Test
    void everyBlockOfTheNoticeIsThePairsOfOneOperationAndNothingElse() {
        assertThat(BLOCKS).hasSize(117).hasSameSizeAs(PAIRS);
        for (int i = 0; i < BLOCKS.size(); i++) {
            assertThat(difference(BLOCKS.get(i), PAIRS.get(i))).isEmpty();
        }
    }

    @Test
    void thereAreAsManyPairsAsInTheNotice() {
        assertThat(PAIRS.stream().mapToInt(List::size).sum()).isEqualTo(420);
    }

    /** Any other pairs, name or order would be seen. */
    @ParameterizedTest
    @CsvSource({"0, 1", "7, 45", "36, 37", "37, 38", "10, 11", "90, 92"})
    void pairsOfAnotherOperationDiffer(int block, int pairs) {
        assertThat(difference(BLOCKS.get(block), PAIRS.get(pairs))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "緑内障手術（６水晶体再建術併用眼内ドレーン挿入術を除く。）, （６水晶体再建術併用眼内ドレーン挿入術を除く。）",
        "腱移植術（人工腱形成術を含む。）（手指、中手部又は手関節に限る。）, （手指、中手部又は手関節に限る。）",
        "水晶体再建術, ''"
    })
    void whatLimitsANameIsItsEnd(String name, String only) {
        assertThat(PAIRS.stream().flatMap(List::stream)).anySatisfy(row -> {
            int at = row.fields().get(3).equals(name) ? 3 : 6;
            assertThat(row.fields().get(at)).isEqualTo(name);
            assertThat(row.fields().get(at + 1)).isEqualTo(only);
        });
        assertThat(PAIRS.stream().flatMap(List::stream)).allSatisfy(row -> {
            assertThat(row.fields().get(3)).endsWith(row.fields().get(4));
            assertThat(row.fields().get(6)).endsWith(row.fields().get(7));
        });
    }

    /** What a block says that pairs do not, or the other way round; empty when they say the same. */
    private static String difference(List<Line> block, List<TableRow> pairs) {
        TableRow first = pairs.get(0);
        List<String> texts = new ArrayList<>(List.of(text(first, 2)));
        pairs.forEach(row -> texts.add(text(row, 5)));
        List<String> found = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (Line line : block) {
            Matcher numbers = NUMBER.matcher(line.text());
            while (numbers.find()) {
                found.add(numbers.group());
                pages.add(line.page());
            }
            if (!isOfTwo(withoutDigits(line.text()), texts)) {
                return line.toString();
            }
        }
        List<String> told = new ArrayList<>();
        texts.forEach(text -> NUMBER.matcher(text).results().forEach(number -> told.add(number.group())));
        boolean samePages = pairs.stream()
                .filter(row -> !row.fields().get(5).isEmpty())
                .map(row -> SOURCE + pages.get(1 + pairs.indexOf(row)) + "頁")
                .toList()
                .equals(pairs.stream()
                        .filter(row -> !row.fields().get(5).isEmpty())
                        .map(row -> row.fields().get(10))
                        .toList());
        Map<Integer, Integer> letters =
                letters(String.join("", block.stream().map(Line::text).toList()));
        boolean same = told.equals(found) && samePages && letters.equals(letters(String.join("", texts)));
        return same ? "" : block + " is not " + texts;
    }

    /** Whether a line is a piece of the first text, or of another, or one of each. */
    private static boolean isOfTwo(String line, List<String> texts) {
        String upper = withoutDigits(texts.get(0));
        List<String> lower = texts.subList(1, texts.size()).stream()
                .map(OperationNoticeTest::withoutDigits)
                .toList();
        for (int cut = 0; cut <= line.length(); cut++) {
            String rest = line.substring(cut);
            if (upper.contains(line.substring(0, cut))
                    && (rest.isEmpty() || lower.stream().anyMatch(text -> text.contains(rest)))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutDigits(String text) {
        return text.replaceAll("[0-9]", "");
    }

    private static Map<Integer, Integer> letters(String text) {
        Map<Integer, Integer> letters = new TreeMap<>();
        text.codePoints().forEach(letter -> letters.merge(letter, 1, Integer::sum));
        return letters;
    }

    /** Number and name as the notice writes them. */
    private static String text(TableRow row, int column) {
        StringBuilder number = new StringBuilder();
        for (char letter : row.fields().get(column).toCharArray()) {
            number.append(letter == '-' ? '－' : (char) (letter + 'Ａ' - 'A'));
        }
        assertThat(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .isEqualTo(row.fields().get(column));
        return number + row.fields().get(column + 1);
    }

    private static List<List<TableRow>> pairs() {
        List<List<TableRow>> blocks = new ArrayList<>();
        String before = "";
        for (TableRow row : OperationLayout.rows(DataFolder.packaged().read(OperationLayout.FILE))) {
            if (row.fields().get(10).startsWith(SOURCE)) {
                String upper = row.fields().get(2) + row.fields().get(3);
                if (!upper.equals(before)) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(row);
                before = upper;
            }
        }
        return blocks;
    }

    private static List<List<Line>> blocks() {
        List<List<Line>> blocks = new ArrayList<>();
        int page = 0;
        boolean heading = true;
        for (String written : notice().split("\r?\n", -1)) {
            String line = written.strip();
            if (line.startsWith("=== page ")) {
                page = Integer.parseInt(line.substring("=== page ".length()));
            }
            heading &= !line.equals("別表第一");
            boolean ofTable = !heading && !line.startsWith("=== page") && !line.equals("別表第一");
            if (ofTable && !line.matches("-?|[0-9]") && !READING.matcher(line).matches()) {
                Line added = new Line(page, line);
                if (added.begins()) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(added);
            }
        }
        return blocks;
    }

    private static String notice() {
        byte[] packed = DataFolder.packaged().read("2026-06/operations-kokuji.txt.gz");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
