package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.store.DataFolder;

/** Proof that every drug price stands in the notice, on the page that its row names. */
class DrugPriceNoticeTest {

    private static final String FOLDER = "2026-04/";
    private static final String CSV = FOLDER + "drug-prices.csv";
    private static final String HEADER = "code,name,price,per,confidence,page,notice_name,notice_unit,from,until";
    private static final List<Price> PRICES = prices();
    private static final Map<Integer, Page> PAGES = pages();

    /** A row of the table: what it says and where the notice says it. */
    private record Price(
            String code, BigDecimal yen, String confidence, int page, String name, String unit, List<String> fields) {}

    @Test
    void everyRowStandsInTheNotice() {
        List<String> missing = new ArrayList<>();
        Set<String> proven = new HashSet<>();
        for (Price price : PRICES) {
            String entry = price.page() + key(price.name() + price.unit()) + price.yen();
            Page page = PAGES.get(price.page());
            if (!proven.contains(entry)
                    && (page == null || !page.states(key(price.name() + price.unit()), price.yen()))) {
                missing.add(price.fields().toString());
            }
            proven.add(entry);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void anotherPriceNameOrUnitDoesNotStandThere() {
        Page page = page(2);
        String entry = key("アイクルシグ錠15㎎15㎎1錠");

        assertThat(page.states(entry, new BigDecimal("6428.40"))).isTrue();
        assertThat(page.states(entry, new BigDecimal("428.40"))).isFalse();
        assertThat(page.states(key("アイクルシグ錠15㎎15㎎"), new BigDecimal("6428.40"))).isFalse();
        assertThat(page.states(key("シグ錠15㎎15㎎1錠"), new BigDecimal("6428.40"))).isFalse();
        assertThat(page.states(key("アイクルシグ錠51㎎15㎎1錠"), new BigDecimal("6428.40")))
                .isFalse();
    }

    @Test
    void rowsAreInTheOrderOfTheirCodesAndNoCodeStandsTwice() {
        List<String> codes = PRICES.stream().map(Price::code).toList();

        assertThat(codes).containsExactlyElementsOf(new TreeSet<>(codes)).allMatch(code -> code.matches("6\\d{8}"));
    }

    @Test
    void everyFieldIsWellFormed() {
        assertThat(PRICES).allSatisfy(price -> {
            assertThat(price.yen()).isPositive();
            assertThat(price.yen().scale()).isEqualTo(2);
            assertThat(price.confidence()).isIn("high", "medium");
            assertThat(price.fields()).noneMatch(String::isBlank);
            assertThat(price.fields().subList(8, 10)).containsExactly("20260401", "99999999");
        });
    }

    /** Read by eye in the notice. */
    @ParameterizedTest
    @CsvSource({
        "622483401, 6428.40, 15㎎1錠",
        "622143501, 67.20, 20㎎1錠",
        "615100046, 143.60, 10g",
        "621675501, 6.30, 100㎎1錠",
        "620009135, 5110.00, 5％250mL1瓶",
        "629926801, 249546.00, 15㎎1.5mL1キット",
        "621829501, 3006.50, 60ブリスター1キット",
        "621170809, 23.50, 10g",
        "622042201, 2136.40, 5㎎1枚",
        "628311401, 21053.70, 600㎍1キット"
    })
    void aPriceIsTheOneReadByEye(String code, BigDecimal yen, String unit) {
        assertThat(PRICES)
                .filteredOn(price -> price.code().equals(code))
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.yen()).isEqualTo(yen);
                    assertThat(price.unit()).isEqualTo(unit);
                });
    }

    private static List<Price> prices() {
        byte[] content = DataFolder.packaged().read(CSV);
        assertThat(new String(content, StandardCharsets.UTF_8)).startsWith(HEADER + "\n");
        return new StrictCsv(CSV, NoticeLayouts.DRUG_PRICES, 1, false)
                .read(content).stream().map(row -> price(row.fields())).toList();
    }

    private static Price price(List<String> fields) {
        return new Price(
                fields.get(0),
                new BigDecimal(fields.get(2)),
                fields.get(4),
                Integer.parseInt(fields.get(5)),
                fields.get(6),
                fields.get(7),
                fields);
    }

    private static Map<Integer, Page> pages() {
        Map<Integer, Page> pages = new HashMap<>();
        for (String page : notice().split("(?m)^=== page ", -1)) {
            String[] numberAndText = page.split("\r?\n", 2);
            if (numberAndText.length == 2 && !numberAndText[0].isBlank()) {
                pages.put(Integer.valueOf(numberAndText[0]), new Page(numberAndText[1]));
            }
        }
        return pages;
    }

    private static Page page(int number) {
        Page page = PAGES.get(number);
        if (page == null) {
            throw new AssertionError("page " + number);
        }
        return page;
    }

    private static String notice() {
        byte[] packed = DataFolder.packaged().read(FOLDER + "drug-prices-kokuji.txt.gz");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is left of a text when the way it is set no longer matters: no spaces, no hiragana (nearly all of it is
     * furigana), none of the few kanji that the notice and the master write in two ways.
     */
    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\u3041-\u309f芎薏苡蔯芩課嘉]", "")
                .replace('−', '-')
                .replace('‐', '-')
                .toLowerCase(Locale.ROOT);
    }

    /** A page of the notice, its digits restored. */
    private static final class Page {

        /** The fonts of the PDF give these for digits, units and a few kanji. 吸 is a real kanji in 吸入 and the like. */
        private static final String GARBLED = "灸吸宮弓急救朽求汲泣ø¸ù=";

        private static final String RESTORED = "0123456789葛蓮泡芍";
        private static final Pattern REAL = Pattern.compile("吸(?=\\s*入|水クリーム|着)");
        private static final Pattern END = Pattern.compile(".*\\d|品 名.*|円|第 .*|外用薬 .*|注射薬|\\(.*\\)|\\s*");
        private static final Pattern MARK = Pattern.compile("⃝[局麻]|※");
        private static final int LONGEST_ENTRY = 25;

        private final List<String> lines;
        private final List<List<String>> pieces;

        Page(String text) {
            this.lines = Arrays.asList(restore(text).split("\r?\n", -1));
            this.pieces = lines.stream().map(Page::pieces).toList();
        }

        /** Whether an entry of this page has this name with unit and this price. */
        boolean states(String nameAndUnit, BigDecimal yen) {
            String withSen = String.format(Locale.ROOT, "%,.2f", yen);
            String whole = withSen.endsWith(".00") ? withSen.substring(0, withSen.length() - 3) : withSen;
            for (int last = 0; last < lines.size(); last++) {
                for (String price : List.of(withSen, whole)) {
                    if (lines.get(last).endsWith(price) && entryEndsAt(last, price, nameAndUnit)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean entryEndsAt(int last, String price, String nameAndUnit) {
            String end = lines.get(last).substring(0, lines.get(last).length() - price.length());
            List<String> entry = pieces(end);
            for (int first = last; first >= 0 && first > last - LONGEST_ENTRY; first--) {
                if (first < last) {
                    entry.addAll(0, pieces.get(first));
                }
                if (startsAnEntry(first) && reads(entry, nameAndUnit)) {
                    return true;
                }
            }
            return false;
        }

        /** An entry starts after a heading or after a line that ends as a price does. */
        private boolean startsAnEntry(int line) {
            return line == 0 || END.matcher(lines.get(line - 1)).matches();
        }

        private static List<String> pieces(String text) {
            List<String> pieces = new ArrayList<>();
            for (String piece : MARK.matcher(text).replaceAll("").split(" ", -1)) {
                if (!key(piece).isEmpty()) {
                    pieces.add(key(piece));
                }
            }
            return pieces;
        }

        /**
         * Whether the pieces give the text, in the order of the page or with what the page puts before the first line,
         * one or two pieces of it, moved back to where that line breaks.
         */
        private static boolean reads(List<String> pieces, String text) {
            if (pieces.stream().mapToInt(String::length).sum() != text.length()) {
                return false;
            }
            if (String.join("", pieces).equals(text)) {
                return true;
            }
            for (int from = 0; from < 2; from++) {
                for (int count = 1; count <= 2; count++) {
                    if (readsMoved(pieces, from, count, text)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean readsMoved(List<String> pieces, int from, int count, String text) {
            if (from + count >= pieces.size()) {
                return false;
            }
            List<String> moved = pieces.subList(from, from + count);
            List<String> rest = new ArrayList<>(pieces.subList(0, from));
            rest.addAll(pieces.subList(from + count, pieces.size()));
            for (int to = from + 1; to <= rest.size(); to++) {
                List<String> order = new ArrayList<>(rest);
                order.addAll(to, moved);
                if (String.join("", order).equals(text)) {
                    return true;
                }
            }
            return false;
        }

        private static String restore(String text) {
            Matcher real = REAL.matcher(text);
            StringBuilder restored = new StringBuilder(real.replaceAll("\ue000"));
            for (int i = 0; i < restored.length(); i++) {
                int garbled = GARBLED.indexOf(restored.charAt(i));
                if (garbled >= 0) {
                    restored.setCharAt(i, RESTORED.charAt(garbled));
                }
            }
            return restored.toString().replace("客", "mL").replace("ℊ", "g").replace('\ue000', '吸');
        }
    }
}
