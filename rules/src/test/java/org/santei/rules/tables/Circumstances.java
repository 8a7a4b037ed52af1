package org.santei.rules.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;

/**
 * What columns of the master ask of a claim, whatever else is on it.
 *
 * @param setting 入外
 * @param kind 病院・診療所
 * @param beds 許可病床数 and 一般病床数
 * @param area 地域加算の級地, 0 for none
 * @param scheme 医療保険・後期高齢者医療
 * @param birth birth of the patient
 */
record Circumstances(Setting setting, FacilityKind kind, int beds, int area, Scheme scheme, LocalDate birth) {

    private static final int WEIGHT_OF_SUBJECT = 100;
    private static final Map<String, List<Circumstances>> ALL = new HashMap<>();
    private static final int[] BEDS = {50, 150, 250, 500};
    private static final int BEDS_OF_A_CLINIC = 10;
    private static final int[] YEARS = {
        38, 70, 25, 50, 1, 2, 4, 5, 7, 9, 11, 13, 14, 16, 17, 19, 41, 47, 60, 63, 67, 72, 80
    };

    /**
     * Circumstances that admit all subjects, and as many of their companions as can be; where no circumstances admit all
     * subjects, as many as can be, the earlier ones first.
     */
    static Circumstances admitting(List<MasterRow> subjects, List<MasterRow> companions, LocalDate day) {
        List<Circumstances> all = all(subjects, day);
        Circumstances best = all.get(0);
        int least = Integer.MAX_VALUE;
        for (Circumstances candidate : all) {
            int barred = 0;
            for (MasterRow subject : subjects) {
                barred = barred * 2 + (subject.barredBy(candidate, day).isEmpty() ? 0 : WEIGHT_OF_SUBJECT);
            }
            for (MasterRow companion : companions) {
                barred += companion.barredBy(candidate, day).isEmpty() ? 0 : 1;
            }
            if (barred < least) {
                least = barred;
                best = candidate;
            }
            if (barred == 0) {
                break;
            }
        }
        return best;
    }

    private static List<Circumstances> all(List<MasterRow> subjects, LocalDate day) {
        int area = subjects.stream()
                .mapToInt(row -> Integer.parseInt(row.at(70)))
                .max()
                .orElse(0);
        return ALL.computeIfAbsent(day + "/" + area, key -> all(area, day));
    }

    private static List<Circumstances> all(int area, LocalDate day) {
        List<LocalDate> births = new ArrayList<>();
        for (int years : YEARS) {
            births.add(day.withDayOfMonth(1).minusYears(years).minusMonths(2));
        }
        births.add(day.withDayOfMonth(1));
        births.add(day.withDayOfMonth(1).minusDays(40));
        births.add(day.withDayOfMonth(1).minusDays(150));
        List<Circumstances> all = new ArrayList<>();
        for (LocalDate birth : births) {
            for (Setting setting : List.of(Setting.OUTPATIENT, Setting.INPATIENT)) {
                for (Scheme scheme : List.of(Scheme.HEALTH_INSURANCE, Scheme.LATE_ELDERLY)) {
                    for (int beds : BEDS) {
                        all.add(new Circumstances(setting, FacilityKind.HOSPITAL, beds, area, scheme, birth));
                    }
                    all.add(new Circumstances(setting, FacilityKind.CLINIC, BEDS_OF_A_CLINIC, area, scheme, birth));
                }
            }
        }
        return all;
    }
}
