package org.santei.engine.copayment;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.AgeLimit;

/**
 * The shares that the laws let the insured pay (一部負担金の割合), read from the laws apart from the rules, so that the rules can be held
 * against them: statutory-shares.csv, each row with its source.
 */
final class StatutoryShares {

    private static final AgeLimit SCHOOL = new AgeLimit(AgeLimit.Unit.SCHOOL, 6);
    private static final AgeLimit AFTER_70 = new AgeLimit(AgeLimit.Unit.MONTH_AFTER_YEARS, 70);

    private final List<NamedCsvRecord> rows;

    private StatutoryShares(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    static StatutoryShares read() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/statutory-shares.csv"))) {
            return new StatutoryShares(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The share of a person on a day in percent; {@code null} when no row tells it. Of two rows that hold the first one goes
     * before.
     *
     * @param income {@code general}, {@code upper-general} or {@code active}
     */
    @Nullable
    Integer percent(InsuranceKind kind, String income, LocalDate birthDate, LocalDate day) {
        String band = band(birthDate, day);
        for (NamedCsvRecord row : rows) {
            if (Arrays.asList(row.getField("insurances").split(";")).contains(kind.label())
                    && fits(row.getField("band"), band)
                    && fits(row.getField("income"), income)
                    && (row.getField("born_until").isEmpty()
                            || !birthDate.isAfter(LocalDate.parse(row.getField("born_until"))))
                    && !day.isBefore(LocalDate.parse(row.getField("from")))
                    && (row.getField("until").isEmpty() || day.isBefore(LocalDate.parse(row.getField("until"))))) {
                return Integer.valueOf(row.getField("percent"));
            }
        }
        return null;
    }

    /** The age that the law asks for on a day (健康保険法第74条第1項・第110条第2項). */
    private static String band(LocalDate birthDate, LocalDate day) {
        if (day.isBefore(SCHOOL.reachedOn(birthDate))) {
            return "preschool";
        }
        return day.isBefore(AFTER_70.reachedOn(birthDate)) ? "under-70" : "from-70";
    }

    private static boolean fits(String wanted, String given) {
        return wanted.isEmpty() || wanted.equals(given);
    }
}
