package org.santei.rules.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;

/** A row of the master of medical acts, read column by column, and which circumstances it bars. */
final class MasterRow {

    private static final Map<String, List<MasterRow>> BY_CODE = read();

    private final OfficialFiles.Row row;

    private MasterRow(OfficialFiles.Row row) {
        this.row = row;
    }

    private static Map<String, List<MasterRow>> read() {
        Map<String, List<MasterRow>> byCode = new HashMap<>();
        for (List<OfficialFiles.Row> file : OfficialFiles.masters()) {
            for (OfficialFiles.Row row : file) {
                add(row, byCode.computeIfAbsent(row.at(3), code -> new ArrayList<>(1)));
            }
        }
        return byCode;
    }

    /** A row of changes leaves columns empty that stay as they were; without a day it corrects the row before it. */
    private static void add(OfficialFiles.Row row, List<MasterRow> versions) {
        if (versions.isEmpty()) {
            versions.add(new MasterRow(row));
            return;
        }
        OfficialFiles.Row last = versions.get(versions.size() - 1).row;
        List<String> columns = new ArrayList<>(row.columns());
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isEmpty()) {
                columns.set(i, last.columns().get(i));
            }
        }
        if (row.at(87).isEmpty()) {
            versions.remove(versions.size() - 1);
        }
        versions.add(new MasterRow(new OfficialFiles.Row(columns)));
    }

    /** The row in force on a day, by the file that was published last; {@code null} when there is none. */
    static @Nullable MasterRow find(String code, LocalDate day) {
        String digits = day.toString().replace("-", "");
        MasterRow found = null;
        for (MasterRow candidate : BY_CODE.getOrDefault(code, List.of())) {
            boolean holds = candidate.row.at(87).compareTo(digits) <= 0
                    && candidate.row.at(88).compareTo(digits) >= 0;
            found = holds ? candidate : found;
        }
        return found;
    }

    String at(int column) {
        return row.at(column);
    }

    /** 新又は現点数. */
    BigDecimal value() {
        return new BigDecimal(at(12));
    }

    /** 年齢加算: whether the row earns a code at some age. */
    boolean namesAddition(String code) {
        return at(102).equals(code) || at(105).equals(code) || at(108).equals(code) || at(111).equals(code);
    }

    /** Rules that refuse the item under some circumstances, whatever else is on the claim. */
    List<String> barredBy(Circumstances at, LocalDate day) {
        List<String> rules = new ArrayList<>(1);
        boolean stay = at.setting() == Setting.INPATIENT;
        addIf((at(13).equals("1") && !stay) || (at(13).equals("2") && stay), "COMMON-setting", rules);
        boolean elderly = at.scheme() == Scheme.LATE_ELDERLY;
        addIf((at(14).equals("1") && elderly) || (at(14).equals("2") && !elderly), "COMMON-scheme", rules);
        boolean hospital = at.kind() == FacilityKind.HOSPITAL;
        addIf((at(19).equals("1") && !hospital) || (at(19).equals("2") && hospital), "COMMON-facility-kind", rules);
        addIf(!at(70).equals("0") && !at(70).equals(String.valueOf(at.area())), "COMMON-area", rules);
        addIf(!bedsFit(at.beds()), "COMMON-beds", rules);
        addIf(isBefore(day, at(41), at.birth()) || isReached(day, at(42), at.birth()), "COMMON-age", rules);
        return rules;
    }

    private static void addIf(boolean barred, String rule, List<String> rules) {
        if (barred) {
            rules.add(rule);
        }
    }

    private boolean bedsFit(int beds) {
        return switch (at(71)) {
            case "1" -> beds >= 1 && beds <= 99;
            case "2" -> beds >= 100 && beds <= 199;
            case "3", "5" -> beds <= 199;
            case "4", "6" -> beds >= 200;
            case "7" -> beds < 400;
            case "8" -> beds >= 400;
            default -> true;
        };
    }

    private static boolean isBefore(LocalDate day, String lower, LocalDate birth) {
        return !lower.equals("00") && day.isBefore(first(lower, birth));
    }

    private static boolean isReached(LocalDate day, String upper, LocalDate birth) {
        return !upper.equals("00") && !day.isBefore(first(upper, birth));
    }

    /** The first day of an age of 別紙７－５, for someone who was not born on 29 February. */
    private static LocalDate first(String age, LocalDate birth) {
        return switch (age) {
            case "AA" -> birth.plusDays(28);
            case "AE" -> birth.plusDays(90);
            case "B3" -> monthAfter(birth.plusYears(3));
            case "B6" -> monthAfter(birth.plusYears(6));
            case "BF" -> monthAfter(birth.plusYears(15));
            case "BK" -> monthAfter(birth.plusYears(20));
            case "MG" -> aprilFrom(birth.plusYears(6).minusDays(1));
            default -> birth.plusYears(Integer.parseInt(age));
        };
    }

    private static LocalDate monthAfter(LocalDate birthday) {
        return birthday.minusDays(1).plusMonths(1).withDayOfMonth(1);
    }

    private static LocalDate aprilFrom(LocalDate day) {
        LocalDate april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return day.isBefore(april) ? april : april.plusYears(1);
    }
}
