package org.santei.feetables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.store.DataFolder;

/** Proof that every price of a material stands in the notice, on the page and under the headings that its row names. */
class MaterialPriceNoticeTest {

    private static final String FOLDER = "2026-06/";
    private static final String CSV = FOLDER + "material-prices.csv";
    private static final String HEADER = "code,name,price,confidence,page,notice_name,from,until";
    private static final String TENTH = "0.1ｇ当たり";
    private static final List<Price> PRICES = prices();
    private static final Notice NOTICE = new Notice(text());

    /** A row of the table: what it says and where the notice says it. */
    private record Price(String code, BigDecimal yen, int page, String name, List<String> fields) {

        /** As the notice prints it: for a tenth of a gram where the master counts grams. */
        BigDecimal printed() {
            return name.endsWith(TENTH) ? yen.movePointLeft(1).setScale(2) : yen;
        }
    }

    @Test
    void everyRowStandsInTheNotice() {
        assertThat(PRICES).hasSize(1_303).allMatch(price -> NOTICE.states(price.page(), price.name(), price.printed()));
    }

    @ParameterizedTest
    @CsvSource({
        "4, Ⅱ 001血管造影用シースイントロデューサーセット (４)心腔内及び大動脈デバイス用 ②特殊型 ア65㎝未満, 65900.00, true",
        "4, Ⅱ 001血管造影用シースイントロデューサーセット (４)心腔内及び大動脈デバイス用 ②特殊型 ア65㎝未満, 5900.00, false",
        "4, Ⅱ 001血管造影用シースイントロデューサーセット (４)心腔内及び大動脈デバイス用 ②特殊型 イ65㎝未満, 65900.00, false",
        "4, Ⅱ 001血管造影用シースイントロデューサーセット (１)一般用 ②特殊型 ア65㎝未満, 65900.00, false",
        "4, Ⅱ 002ダイレーター (４)心腔内及び大動脈デバイス用 ②特殊型 ア65㎝未満, 65900.00, false",
        "5, Ⅱ 001血管造影用シースイントロデューサーセット (４)心腔内及び大動脈デバイス用 ②特殊型 ア65㎝未満, 65900.00, false",
        "2, Ⅰ 001腹膜透析液交換セット (１)交換キット, 554.00, true",
        "2, Ⅱ 001腹膜透析液交換セット (１)交換キット, 554.00, false",
        "2, Ⅰ 002在宅中心静脈栄養用輸液セット (１)交換キット, 554.00, false",
        "5, Ⅱ 010血管造影用マイクロカテーテル (１)オーバーザワイヤー ①選択的アプローチ型 イブレードなし, 35800.00, true",
        "5, Ⅱ 010血管造影用マイクロカテーテル (１)オーバーザワイヤー ①選択的アプローチ型 イブレードあり, 35800.00, false"
    })
    void anotherPriceNameOrPageDoesNotStandThere(int page, String name, BigDecimal yen, boolean stands) {
        assertThat(NOTICE.states(page, name, yen)).isEqualTo(stands);
    }

    @Test
    void rowsAreInTheOrderOfTheirCodesAndThoseOfACodeFollowOneAnother() {
        List<String> keys = PRICES.stream()
                .map(price -> price.code() + price.fields().get(6))
                .toList();
        Map<String, String> ends = new TreeMap<>();

        assertThat(keys).containsExactlyElementsOf(new TreeSet<>(keys)).allMatch(key -> key.matches("7\\d{16}"));
        for (Price price : PRICES) {
            String end = ends.put(price.code(), price.fields().get(7));
            assertThat(price.fields().get(6)).isEqualTo(end == null ? "20260601" : following(end));
        }
        assertThat(ends).hasSize(1_296);
        ends.values().removeIf("99999999"::equals);
        assertThat(ends).containsOnlyKeys("739310029", "739310031").containsValue("20271130");
    }

    @Test
    void everyFieldIsWellFormed() {
        assertThat(PRICES).allSatisfy(price -> {
            assertThat(price.yen()).isPositive();
            assertThat(price.yen().scale()).isEqualTo(2);
            assertThat(price.fields().get(3)).isIn("high", "medium");
            assertThat(price.fields()).noneMatch(String::isBlank);
        });
    }

    /** Read by eye in the notice. */
    @ParameterizedTest
    @CsvSource({
        "710010001, 18100.00, 4, (３)選択的導入用（ガイディングカテーテルを兼ねるもの）",
        "738160000, 2680.00, 4, (２)蛇行血管用",
        "733170000, 98000.00, 6, (２)脳圧測定用",
        "733710000, 36300.00, 7, ②一時留置型",
        "710010011, 108000.00, 17, ①ストレート型",
        "710010902, 2090.00, 2, ②Ⅰｂ型",
        "710011144, 31200.00, 30, 0.1ｇ当たり",
        "710011034, 2580.00, 30, 197ガイドワイヤー",
        "710010172, 15991.00, 36, １ｇ",
        "721016001, 6150.00, 37, １個",
        "729700000, 1600.00, 22, ベントカテーテルにあってはそれぞれ材料価格に",
        "739310031, 3840000.00, 41, 令和７年12月１日から令和９年11月30日まで"
    })
    void aPriceIsTheOneReadByEye(String code, BigDecimal yen, int page, String end) {
        assertThat(PRICES)
                .filteredOn(price -> price.code().equals(code))
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.yen()).isEqualTo(yen);
                    assertThat(price.page()).isEqualTo(page);
                    assertThat(price.name()).endsWith(end);
                });
    }

    private static String following(String end) {
        return switch (end) {
            case "20270228" -> "20270301";
            case "20270531" -> "20270601";
            case "20280229" -> "20280301";
            default -> throw new AssertionError(end);
        };
    }

    private static List<Price> prices() {
        byte[] content = DataFolder.packaged().read(CSV);
        assertThat(new String(content, StandardCharsets.UTF_8)).startsWith(HEADER + "\n");
        return new StrictCsv(CSV, NoticeLayouts.MATERIAL_PRICES, 1, false)
                .read(content).stream().map(row -> price(row.fields())).toList();
    }

    private static Price price(List<String> fields) {
        return new Price(
                fields.get(0), new BigDecimal(fields.get(2)), Integer.parseInt(fields.get(4)), fields.get(5), fields);
    }

    private static String text() {
        byte[] packed = DataFolder.packaged().read(FOLDER + "material-prices-kokuji.txt.gz");
        try (GZIPInputStream text = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of the notice in one line. Some of its pages are set one letter to a line, so that only the order of the
     * letters counts.
     */
    private static final class Notice {

        private static final Pattern SECTION = Pattern.compile("([Ⅰ-Ⅸ])(?=診療報酬算定|医科点数表第|歯科点数表第|別表第三|経過措置)");
        private static final Pattern NUMBER = Pattern.compile("(?<=円|削除|価格|。)[0-9]{3}(?=[^0-9,円分])");
        private static final Pattern BRACKETED = Pattern.compile("\\((?:[１-９]|[0-9]{2})\\)");
        private static final Pattern CIRCLED = Pattern.compile("[①-⑳]");
        private static final Pattern WRAPPED = Pattern.compile("ＪＩＳ(１ｇ[0-9,]+円)適合品）");

        private final String text;
        private final Map<Integer, Integer> starts = new TreeMap<>();

        Notice(String content) {
            StringBuilder line = new StringBuilder();
            for (String page : content.split("(?m)^=== page ", -1)) {
                String[] numberAndText = page.split("\r?\n", 2);
                if (numberAndText.length == 2 && !numberAndText[0].isBlank()) {
                    starts.put(Integer.valueOf(numberAndText[0]), line.length());
                    line.append(WRAPPED.matcher(key(numberAndText[1])).replaceAll("ＪＩＳ適合品）$1"));
                }
            }
            text = line.toString();
        }

        /**
         * Whether the last part of a name stands on a page with this price, below the other parts.
         *
         * @param name the section, then each heading with its sign, and at last the unit, if the notice names one
         */
        boolean states(int page, String name, BigDecimal yen) {
            List<String> parts = new ArrayList<>(List.of(name.split(" ", -1)));
            String section = parts.remove(0);
            String last = parts.remove(parts.size() - 1);
            if (!parts.isEmpty() && last.matches("(?:[１２]|0\\.1)(?:㎠|ｇ|㎝|mL|枚|歯|セット|本|個|組|顎).*")) {
                last = parts.remove(parts.size() - 1) + last;
            }
            String entry = key(last) + String.format(Locale.ROOT, "%,d円", yen.longValueExact());
            int end = starts.getOrDefault(page + 1, text.length());
            for (int at = text.indexOf(entry, startOf(page)); at >= 0 && at < end; at = text.indexOf(entry, at + 1)) {
                if (isBelow(parts, at, key(last)) && section.equals(sectionOf(at))) {
                    return true;
                }
            }
            return false;
        }

        private int startOf(int page) {
            return starts.getOrDefault(page, text.length());
        }

        /** Each heading is the last one before the next that has a sign of its kind. */
        private boolean isBelow(List<String> headings, int entry, String last) {
            int at = entry;
            for (int i = headings.size() - 1; i >= 0; i--) {
                String heading = key(headings.get(i));
                at = text.lastIndexOf(heading, at - 1);
                if (at < 0) {
                    return false;
                }
                String between = text.substring(at + heading.length(), entry);
                Pattern kind = kindOf(heading);
                if (kind != null && kind.matcher(between).find()) {
                    return false;
                }
            }
            return !headings.isEmpty() || kindOf(last) == NUMBER;
        }

        private static @Nullable Pattern kindOf(String heading) {
            if (heading.matches("[0-9]{3}.*")) {
                return NUMBER;
            }
            if (heading.startsWith("(")) {
                return BRACKETED;
            }
            return CIRCLED.matcher(heading).lookingAt() ? CIRCLED : null;
        }

        private String sectionOf(int entry) {
            String section = "";
            Matcher headings = SECTION.matcher(text);
            while (headings.find() && headings.start() < entry) {
                section = headings.group(1);
            }
            return section;
        }

        /** Without spaces and hiragana, nearly all of it furigana, but with what tells one material from another. */
        private static String key(String text) {
            return text.replaceAll("\\s", "").replaceAll("(あり|なし)|[\u3041-\u309f]", "$1");
        }
    }
}
