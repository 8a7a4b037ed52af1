package org.santei.engine.impact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.InsurerKinds;
import org.santei.engine.copayment.InsurerTable;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.store.DataFolder;

/** What a claim is by each {@link Dimension} but chapters. */
final class Traits {

    private static final int TENTH = 10;
    private static final int LARGE = 200;
    private static final String UNKNOWN = "不明";
    private static final int[] AGES_UNTIL = {5, 14, 39, 64, 69, 74, 84};
    private static final String[] AGES = {"0～5歳", "6～14歳", "15～39歳", "40～64歳", "65～69歳", "70～74歳", "75～84歳", "85歳以上"};

    private final InsurerKinds insurers = new InsurerTable(InsuranceLaws.read(DataFolder.packaged()));

    /** By the first day of its month. */
    static String age(Claim claim) {
        LocalDate first = claim.month().atDay(1);
        long age = claim.patient().birthDate().until(first, ChronoUnit.YEARS);
        int place = 0;
        while (place < AGES_UNTIL.length && age > AGES_UNTIL[place]) {
            place++;
        }
        return AGES[place];
    }

    static String facility(Claim claim) {
        FacilityKind kind = claim.facility().kind();
        if (kind == null) {
            return UNKNOWN;
        }
        if (kind == FacilityKind.CLINIC) {
            return "診療所";
        }
        Integer beds = claim.facility().licensedBeds();
        return beds == null ? "病院（病床数不明）" : beds < LARGE ? "病院（200床未満）" : "病院（200床以上）";
    }

    /** Where a name of an age stands among them. */
    static int placeOfAge(String name) {
        return Arrays.asList(AGES).indexOf(name);
    }

    String insurer(Claim claim) {
        Coverage first = claim.coverages().get(0);
        if (first.payer() != Payer.INSURANCE) {
            return "公費だけ";
        }
        String number = first.certificate().number();
        InsuranceKind kind = number == null ? null : insurers.of(number, claim.month());
        if (kind != null) {
            return title(kind);
        }
        Scheme scheme = claim.particulars().scheme();
        return scheme == Scheme.LATE_ELDERLY ? title(InsuranceKind.LATE_ELDERLY) : UNKNOWN;
    }

    private static String title(InsuranceKind kind) {
        return switch (kind) {
            case EMPLOYEE -> "被用者保険";
            case NATIONAL_HEALTH -> "国民健康保険";
            case LATE_ELDERLY -> "後期高齢者医療";
            case RETIRED -> "退職者医療";
            case NONE -> "公費だけ";
        };
    }

    /** By the first of some answers that tells it. */
    static String share(Claim claim, List<Calculation> answers) {
        if (claim.coverages().get(0).payer() != Payer.INSURANCE) {
            return "公費だけ";
        }
        for (Calculation answer : answers) {
            @Nullable Integer percent = Money.percent(answer);
            if (percent != null) {
                return percent / TENTH + "割";
            }
        }
        return UNKNOWN;
    }
}
