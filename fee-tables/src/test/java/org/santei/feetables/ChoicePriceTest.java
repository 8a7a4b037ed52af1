package org.santei.feetables;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.feetables.layout.NoticeLayouts;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;
import org.santei.feetables.store.Evidence;
import org.santei.feetables.store.Table;

/**
 * What the insurance pays for of a long-listed drug that the patient wished for: its price without a share of what it costs
 * more than the dearest generic of its kind, rounded half up to a hundredth of a yen (令和6年7月12日厚生労働省保険局医療課事務連絡 第3).
 */
class ChoicePriceTest {

    private static final FeeTable TABLE = Packaged.TABLE;
    private static final Table DRUGS = TABLE.tables().get("y");
    private static final String CSV = "2026-04/choice-prices.csv";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** 薬価基準収載医薬品コード: its first nine letters are ingredient, form and strength. */
    private static final int YAKKA_CODE = 32;

    private static final int KIND = 9;

    private static BigDecimal without(BigDecimal price, BigDecimal generic, int share) {
        return price.subtract(price.subtract(generic).divide(BigDecimal.valueOf(share), 2, RoundingMode.HALF_UP));
    }

    private static String yakkaCode(String code) {
        return DRUGS.text(DRUGS.newestRow(DRUGS.find(code)), YAKKA_CODE);
    }

    private static Map<String, BigDecimal> dearestGenerics(LocalDate day) {
        Map<String, BigDecimal> dearest = new HashMap<>();
        for (int key = 0; key < DRUGS.size(); key++) {
            Drug drug = TABLE.drug(DRUGS.key(key), day);
            String code = drug == null ? "" : yakkaCode(drug.code());
            BigDecimal price = drug == null ? null : drug.price();
            if (drug != null && drug.generic() && price != null && !code.isEmpty()) {
                dearest.merge(code.substring(0, KIND), price, BigDecimal::max);
            }
        }
        return dearest;
    }

    private static List<Drug> wished(LocalDate day) {
        List<Drug> wished = new ArrayList<>();
        for (int key = 0; key < DRUGS.size(); key++) {
            Drug drug = TABLE.drug(DRUGS.key(key), day);
            if (drug != null && drug.choice() == DrugChoice.WISHED) {
                wished.add(drug);
            }
        }
        return wished;
    }

    private static @Nullable BigDecimal calculated(Drug wished, Map<String, BigDecimal> generics, LocalDate day) {
        Drug drug = requireNonNull(TABLE.longListed(wished, day), wished.code());
        BigDecimal generic = generics.get(yakkaCode(drug.code()).substring(0, KIND));
        return generic == null ? null : without(requireNonNull(drug.price()), generic, 4);
    }

    /** リズモンＴＧ has its generics under other codes; ニコリンＨ 0.5g has none in force that the tables hold. */
    @ParameterizedTest
    @CsvSource({"2024-10-01, 1096, 670432021 670432022", "2026-01-16, 1006, 670432021 670432022 670454027"})
    void everyOfficialPriceIsTheDrugsWithoutAQuarterOfItsDifference(LocalDate day, int rows, String otherwise) {
        Map<String, BigDecimal> generics = dearestGenerics(day);
        List<Drug> wished = wished(day);
        TreeSet<String> others = new TreeSet<>();
        for (Drug drug : wished) {
            BigDecimal calculated = calculated(drug, generics, day);
            if (calculated == null || calculated.compareTo(requireNonNull(drug.price())) != 0) {
                others.add(drug.code());
            }
        }

        assertThat(wished).hasSize(rows);
        assertThat(String.join(" ", others)).isEqualTo(otherwise);
    }

    @Test
    void noDrugIsWishedForBeforeOctober2024() {
        assertThat(wished(LocalDate.of(2024, 9, 30))).isEmpty();
        assertThat(TABLE.standing("670000063", LocalDate.of(2024, 9, 30))).isEqualTo(Standing.NOT_YET);
    }

    @Test
    void aDrugOfTheListIsNecessaryUnderItsOwnCode() {
        LocalDate day = LocalDate.of(2024, 10, 1);

        assertThat(requireNonNull(TABLE.drug("620000063", day)).choice()).isEqualTo(DrugChoice.NECESSARY);
        assertThat(requireNonNull(TABLE.drug("620000063", day)).longListed()).isNull();
        assertThat(requireNonNull(TABLE.drug("670000063", day)).longListed()).isEqualTo("620000063");
        assertThat(TABLE.longListed(requireNonNull(TABLE.drug("620000063", day)), day))
                .isNull();
    }

    @Test
    void whereTheFileDoesNotTellTheDrugIsTheOneOfTheSameName() {
        LocalDate day = LocalDate.of(2026, 1, 16);
        Drug wished = requireNonNull(TABLE.drug("670002047", day));

        assertThat(wished.longListed()).isNull();
        assertThat(requireNonNull(TABLE.longListed(wished, day)).name() + "（選）").isEqualTo(wished.name());
    }

    @Test
    void everyPriceFrom2026IsThatOfItsOwnRow() {
        for (TableRow row : rows()) {
            assertThat(new BigDecimal(field(row, 3)))
                    .as(row.fields().toString())
                    .isEqualTo(without(
                            new BigDecimal(field(row, 4)),
                            new BigDecimal(field(row, 5)),
                            Integer.parseInt(field(row, 6))))
                    .isLessThan(new BigDecimal(field(row, 4)));
        }
    }

    @Test
    void aQuarterIsLeftOutUntilMay2026AndAHalfFromJune() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(field(row, 6) + " " + field(row, 8) + " " + field(row, 9))
                        .isIn("4 20260401 20260531", "2 20260601 99999999"));
    }

    /** Of these the prices of the drug and of its dearest generic stand in the notice; of medium ones one does not. */
    @Test
    void pricesOfHighConfidenceFollowFromTheNotice() {
        Map<String, BigDecimal> generics = dearestGenerics(LocalDate.of(2026, 4, 1));
        int high = 0;
        for (TableRow row : rows()) {
            LocalDate day = LocalDate.parse(field(row, 8), DAY);
            Drug wished = requireNonNull(TABLE.drug(field(row, 1), day), field(row, 1));
            assertThat(wished.choice()).isEqualTo(DrugChoice.WISHED);
            assertThat(wished.price()).isEqualTo(new BigDecimal(field(row, 3)));
            if (field(row, 7).equals("high")) {
                Drug drug = requireNonNull(TABLE.longListed(wished, day));
                assertThat(drug.price()).as(drug.code()).isEqualTo(new BigDecimal(field(row, 4)));
                assertThat(generics.get(yakkaCode(drug.code()).substring(0, KIND)))
                        .as(drug.code())
                        .isEqualTo(new BigDecimal(field(row, 5)));
                high++;
            }
        }
        assertThat(high).isEqualTo(1450);
    }

    /** choice-list-2026-06.csv: price by 薬価基準収載医薬品コード of the ministry's list, read from a copy of its 001684477.xlsx. */
    @Test
    void everyPriceFromJune2026IsThatOfTheMinistrysList() {
        Map<String, BigDecimal> list = list();
        int equal = 0;
        for (TableRow row : rows()) {
            if (field(row, 6).equals("2")) {
                LocalDate day = LocalDate.parse(field(row, 8), DAY);
                Drug wished = requireNonNull(TABLE.drug(field(row, 1), day));
                String code = yakkaCode(longListedCode(wished, day));
                BigDecimal price = new BigDecimal(field(row, 3));
                // The list prices ten millilitres of some drugs of which the master counts each.
                assertThat(requireNonNull(list.get(code), code)).isIn(price, price.multiply(BigDecimal.TEN));
                equal++;
            }
        }
        assertThat(list).hasSize(776);
        assertThat(equal).isEqualTo(742);
    }

    private static String longListedCode(Drug wished, LocalDate day) {
        String told = wished.longListed();
        return told == null ? requireNonNull(TABLE.longListed(wished, day)).code() : told;
    }

    @Test
    void thePriceFrom2026SaysWhatItWasDerivedFrom() {
        Evidence evidence = requireNonNull(TABLE.derivation("670000063", LocalDate.of(2026, 6, 1)));

        assertThat(evidence.source()).isEqualTo(Evidence.Source.DERIVED);
        assertThat(evidence.text()).contains("27.20円", "14.90円", "2分の1");
    }

    private static List<TableRow> rows() {
        return new StrictCsv(CSV, NoticeLayouts.CHOICE_PRICES, 1, false)
                .read(DataFolder.packaged().read(CSV));
    }

    private static String field(TableRow row, int column) {
        return row.text(NoticeLayouts.CHOICE_PRICES.column(column));
    }

    private static Map<String, BigDecimal> list() {
        Map<String, BigDecimal> list = new HashMap<>();
        try (InputStream in = requireNonNull(ChoicePriceTest.class.getResourceAsStream("/choice-list-2026-06.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        list.put(line.substring(0, comma), new BigDecimal(line.substring(comma + 1)));
                    });
            return list;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
