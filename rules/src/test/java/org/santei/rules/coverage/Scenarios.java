package org.santei.rules.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.Applicability;
import org.santei.feetables.BedScope;
import org.santei.feetables.DiseaseRelation;
import org.santei.feetables.DpcScope;
import org.santei.feetables.DrugRelation;
import org.santei.feetables.FacilityScope;
import org.santei.feetables.FeeItem;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.ObservationScope;
import org.santei.feetables.OutpatientManagement;
import org.santei.feetables.PointKind;
import org.santei.feetables.RepeatReduction;
import org.santei.feetables.SchemeScope;
import org.santei.feetables.TestRole;
import org.santei.feetables.TimeAddition;

/** Claims in which a column of an item matters. */
final class Scenarios {

    private static final int[] AGES = {0, 1, 2, 4, 5, 7, 13, 15, 17, 18, 19, 25, 39, 45, 64, 66, 76, 90};
    private static final long[] DAYS_OF_LIFE = {3, 20, 29, 60, 100, 2230};
    private static final int[] BEDS = {0, 50, 150, 250, 450};

    private final Master master;

    Scenarios(Master master) {
        this.master = master;
    }

    /** Claims that show a column of an item, in the order in which they are tried. */
    List<Claim> of(FeeItem item, int column) {
        return switch (column) {
            case 11, 12 -> quantities(item);
            case 13 -> settings(item);
            case 14 -> schemes(item);
            case 15, 66 -> sections(item);
            case 16 -> bundles(item);
            case 18 -> dpc(item);
            case 19 -> kinds(item);
            case 21 -> observation(item);
            case 25 -> diseases(item);
            case 27, 28, 36, 37 -> counts(item);
            case 29 -> claims(item, sketch -> sketch);
            case 30, 31, 32, 33, 34, 35 -> quantities(item);
            case 38, 39, 40, 43, 61, 62, 68, 69 -> additions(item);
            case 41, 42, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111 -> ages(item);
            case 44, 45, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81 -> standards(item);
            case 50, 51 -> judgements(item);
            case 52, 63 -> repeats(item);
            case 56 -> outpatientManagement(item);
            case 70 -> areas(item);
            case 71 -> beds(item);
            default -> marks(item, column);
        };
    }

    /** A claim that satisfies the columns of an item, apart from what it is added to. */
    private Sketch fitting(FeeItem item) {
        Sketch sketch = new Sketch(master.day());
        sketch.setting(item.applicability() == Applicability.INPATIENT ? Setting.INPATIENT : Setting.OUTPATIENT);
        sketch.kind(item.facilityScope() == FacilityScope.CLINIC ? FacilityKind.CLINIC : FacilityKind.HOSPITAL);
        sketch.beds(fittingBeds(item.conditions().beds()));
        sketch.standards(new TreeSet<>(item.facilityStandards().codes()));
        sketch.area(item.conditions().area());
        sketch.scheme(fittingScheme(item));
        DpcScope dpc = item.conditions().dpc();
        sketch.dpc(dpc != DpcScope.INCLUDED && dpc != DpcScope.BESIDE && dpc != DpcScope.OUTSIDE);
        age(item, sketch);
        if (item.conditions().disease() != DiseaseRelation.NONE) {
            sketch.diagnosis(Partners.disease(master, item.conditions().disease()));
        }
        return sketch;
    }

    private static int fittingBeds(BedScope scope) {
        for (int beds : BEDS) {
            if (scope.admits(beds)) {
                return beds;
            }
        }
        throw new IllegalArgumentException(scope.toString());
    }

    private static Scheme fittingScheme(FeeItem item) {
        if (item.conditions().observation() == ObservationScope.ONLY) {
            return Scheme.MEDICAL_OBSERVATION;
        }
        return item.conditions().scheme() == SchemeScope.LATE_ELDERLY ? Scheme.LATE_ELDERLY : Scheme.HEALTH_INSURANCE;
    }

    private void age(FeeItem item, Sketch sketch) {
        if (item.ages().admits(master.day().minusYears(45).minusDays(1), master.day())) {
            sketch.bornYearsBefore(45);
            return;
        }
        for (int years : AGES) {
            if (item.ages().admits(master.day().minusYears(years).minusDays(1), master.day())) {
                sketch.bornYearsBefore(years);
                return;
            }
        }
        for (long days : DAYS_OF_LIFE) {
            if (item.ages().admits(master.day().minusDays(days), master.day())) {
                sketch.bornDaysBefore(days);
                return;
            }
        }
    }

    private static String section(FeeItem item, boolean stay) {
        String summed = stay ? item.inpatientSection() : item.outpatientSection();
        return summed.length() == 3 ? summed.substring(0, 2) : "80";
    }

    private static String section(FeeItem item) {
        return section(item, item.applicability() == Applicability.INPATIENT);
    }

    /** The item in its group: alone, or with what carries it. */
    private String[] members(FeeItem item) {
        FeeItem carrier = Partners.carrier(master, item);
        List<String> codes = new ArrayList<>();
        if (carrier != null) {
            codes.add(carrier.code());
        }
        codes.add(item.code());
        String drug = Partners.drug(master, item.conditions().drug());
        if (item.conditions().drug() != DrugRelation.NONE && drug != null) {
            codes.add(drug);
        }
        return codes.toArray(String[]::new);
    }

    private List<Claim> claims(FeeItem item, UnaryOperator<Sketch> change) {
        List<Claim> claims = new ArrayList<>();
        claims.add(change.apply(fitting(item))
                .group(section(item), 1, members(item))
                .claim());
        claims.add(
                change.apply(fitting(item)).group(section(item), 1, item.code()).claim());
        return claims;
    }

    /** The item in its group, and beside it what has to be done on the same day. */
    private Sketch accompanied(FeeItem item, Sketch sketch) {
        return accompanied(item, sketch, section(item));
    }

    private Sketch accompanied(FeeItem item, Sketch sketch, String section) {
        sketch.group(section, 1, members(item));
        for (FeeItem companion : Partners.companions(master, item)) {
            sketch.group(section(companion, item.applicability() == Applicability.INPATIENT), 1, companion.code());
        }
        return sketch;
    }

    private List<Claim> settings(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            claims.addAll(claims(item, sketch -> sketch.setting(setting)));
        }
        return claims;
    }

    private List<Claim> schemes(FeeItem item) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch.scheme(Scheme.HEALTH_INSURANCE)));
        claims.addAll(claims(item, sketch -> sketch.scheme(Scheme.LATE_ELDERLY)));
        return claims;
    }

    private List<Claim> sections(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            for (String section : new String[] {"97", "40", "60"}) {
                claims.add(accompanied(item, fitting(item).setting(setting), section)
                        .claim());
                claims.add(fitting(item)
                        .setting(setting)
                        .group(section, 1, item.code())
                        .claim());
            }
        }
        return claims;
    }

    private List<Claim> bundles(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        List<FeeItem> others = master.items(
                "bundle" + item.testing().bundle(),
                other -> other.testing().bundle().equals(item.testing().bundle()));
        for (int size : new int[] {2, 3, 4, 5, 8, 10, 16}) {
            List<String> codes = new ArrayList<>(List.of(item.code()));
            Set<String> standards = new TreeSet<>(item.facilityStandards().codes());
            for (FeeItem other : others) {
                if (codes.size() < size && !other.code().equals(item.code())) {
                    codes.add(other.code());
                    standards.addAll(other.facilityStandards().codes());
                }
            }
            claims.add(fitting(item)
                    .standards(standards)
                    .group(section(item), 1, codes.toArray(String[]::new))
                    .claim());
        }
        return claims;
    }

    private List<Claim> dpc(FeeItem item) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch.dpc(true)));
        claims.addAll(claims(item, sketch -> sketch.dpc(false)));
        return claims;
    }

    private List<Claim> kinds(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (FacilityKind kind : FacilityKind.values()) {
            claims.addAll(claims(item, sketch -> sketch.kind(kind)));
        }
        claims.addAll(claims(item, sketch -> sketch.dpc(true)));
        return claims;
    }

    private List<Claim> observation(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            claims.addAll(claims(
                    item, sketch -> sketch.scheme(Scheme.MEDICAL_OBSERVATION).setting(setting)));
            claims.addAll(claims(
                    item, sketch -> sketch.scheme(Scheme.HEALTH_INSURANCE).setting(setting)));
        }
        return claims;
    }

    private List<Claim> diseases(FeeItem item) {
        return claims(item, sketch -> sketch.diagnosis(Partners.disease(master, DiseaseRelation.NONE)));
    }

    private List<Claim> counts(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        int maximum = item.countLimit() == null ? 1 : item.countLimit().maximum();
        String[] members = members(item);
        claims.add(
                fitting(item).treatmentDays(1).group(section(item), 2, members).claim());
        claims.add(fitting(item)
                .treatmentDays(1)
                .group(section(item), 2, item.code())
                .claim());
        claims.add(fitting(item)
                .treatmentDays(1)
                .group(section(item), Map.of(1, 1, 2, 1), null, item.code())
                .claim());
        claims.add(fitting(item)
                .treatmentDays(31)
                .group(section(item), maximum + 1, members)
                .claim());
        claims.add(accompanied(item, fitting(item))
                .treatmentDays(1)
                .group(section(item), 1, members)
                .claim());
        claims.add(accompanied(item, fitting(item))
                .treatmentDays(31)
                .group(section(item), maximum + 1, members)
                .claim());
        FeeItem carrier = Partners.carrier(master, item);
        if (carrier != null) {
            claims.add(fitting(item)
                    .treatmentDays(31)
                    .group(section(carrier), 1, carrier.code())
                    .group(section(item), 1, item.code())
                    .claim());
        }
        Map<Integer, Integer> spread = new java.util.TreeMap<>();
        for (int i = 0; i < maximum + 1; i++) {
            spread.merge(i % 28 + 1, 1, Integer::sum);
        }
        claims.add(fitting(item)
                .treatmentDays(31)
                .group(section(item), spread, null, members)
                .claim());
        claims.add(fitting(item)
                .treatmentDays(31)
                .group(section(item), spread, null, item.code())
                .claim());
        return claims;
    }

    private List<Claim> quantities(FeeItem item) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch));
        if (item.steps() == null) {
            claims.add(fitting(item)
                    .group(section(item), Map.of(master.day().getDayOfMonth(), 1), BigDecimal.ONE, members(item))
                    .claim());
            return claims;
        }
        long lower = item.steps().lower();
        long upper = Math.min(item.steps().upper(), lower + 10L * item.steps().width());
        Set<Long> quantities = new LinkedHashSet<>(List.of(
                Math.max(1, lower - item.steps().width()),
                Math.max(1, lower),
                lower + 1,
                lower + item.steps().width(),
                lower + item.steps().width() + 1,
                upper,
                upper + 1,
                upper + 3L * item.steps().width()));
        for (long quantity : quantities) {
            for (String[] codes : List.of(members(item), new String[] {item.code()})) {
                claims.add(fitting(item)
                        .group(
                                section(item),
                                Map.of(master.day().getDayOfMonth(), 1),
                                BigDecimal.valueOf(quantity),
                                codes)
                        .claim());
            }
        }
        return claims;
    }

    /** The item with its carrier, with an addition that it may carry, with a rival, and beside something else. */
    private List<Claim> additions(FeeItem item) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch));
        for (FeeItem addition : Partners.carried(master, item)) {
            claims.add(together(item, addition, item.code(), addition.code()));
            claims.add(together(item, addition, addition.code(), item.code()));
        }
        FeeItem carrier = Partners.carrier(master, item);
        for (FeeItem rival : Partners.rivals(master, item)) {
            if (carrier != null) {
                claims.add(together(item, rival, carrier.code(), item.code(), rival.code()));
            }
        }
        FeeItem percent = Partners.percent(master, item);
        if (percent != null && carrier != null) {
            claims.add(together(item, percent, carrier.code(), item.code(), percent.code()));
        }
        FeeItem stranger = Partners.stranger(master, item);
        if (stranger != null) {
            claims.add(together(item, stranger, stranger.code(), item.code()));
            claims.add(fitting(item)
                    .group(section(stranger), 1, stranger.code())
                    .group(section(item), 1, item.code())
                    .claim());
        }
        return claims;
    }

    private Claim together(FeeItem item, FeeItem other, String... codes) {
        Set<String> standards = new TreeSet<>(item.facilityStandards().codes());
        standards.addAll(other.facilityStandards().codes());
        Sketch sketch = fitting(item).standards(standards);
        if (!other.ages().lower().isNone() || !other.ages().upper().isNone()) {
            age(other, sketch);
        }
        if (other.applicability() == Applicability.INPATIENT) {
            sketch.setting(Setting.INPATIENT);
        }
        return sketch.group(section(item), 1, codes).claim();
    }

    private List<Claim> ages(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (int years : AGES) {
            claims.addAll(claims(item, sketch -> sketch.bornYearsBefore(years)));
        }
        for (long days : DAYS_OF_LIFE) {
            claims.addAll(claims(item, sketch -> sketch.bornDaysBefore(days)));
        }
        for (AgeAddition addition : item.ages().additions()) {
            for (int years : AGES) {
                claims.add(fitting(item)
                        .bornYearsBefore(years)
                        .group(section(item), 1, item.code(), addition.code())
                        .claim());
            }
        }
        return claims;
    }

    private List<Claim> standards(FeeItem item) {
        Set<String> all = new TreeSet<>(item.facilityStandards().codes());
        all.add(item.conditions().shortfall().standard());
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch.standards(Set.of())));
        claims.addAll(claims(item, sketch -> sketch.standards(all)));
        for (String one : all) {
            claims.addAll(claims(item, sketch -> sketch.standards(Set.of(one))));
            Set<String> others = new TreeSet<>(all);
            others.remove(one);
            claims.addAll(claims(item, sketch -> sketch.standards(others)));
        }
        for (String one : all) {
            for (String two : all) {
                claims.addAll(claims(item, sketch -> sketch.standards(new TreeSet<>(List.of(one, two)))));
            }
        }
        return claims;
    }

    private List<Claim> judgements(FeeItem item) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch));
        String group = item.testing().group();
        TestRole partner = item.testing().role() == TestRole.JUDGEMENT ? TestRole.PERFORMANCE : TestRole.JUDGEMENT;
        for (FeeItem other : master.items(
                partner + group,
                o -> o.testing().role() == partner && o.testing().group().equals(group))) {
            Set<String> standards = new TreeSet<>(item.facilityStandards().codes());
            standards.addAll(other.facilityStandards().codes());
            claims.add(fitting(item)
                    .standards(standards)
                    .group(section(item), 1, members(item))
                    .group(section(other), 1, other.code())
                    .claim());
            if (claims.size() > 12) {
                break;
            }
        }
        return claims;
    }

    private List<Claim> repeats(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        FeeItem other = master.first(
                "repeat" + item.conditions().repeatGroup(),
                o -> o.repeatReduction() == RepeatReduction.SUBJECT
                        && o.conditions().repeatGroup().equals(item.conditions().repeatGroup()));
        claims.add(fitting(item)
                .group(section(item), Map.of(3, 1), null, members(item))
                .group(section(item), Map.of(20, 1), null, members(item))
                .claim());
        FeeItem second = master
                .items(
                        "repeat2" + item.conditions().repeatGroup(),
                        o -> o.repeatReduction() == RepeatReduction.SUBJECT
                                && o.conditions()
                                        .repeatGroup()
                                        .equals(item.conditions().repeatGroup()))
                .stream()
                .filter(o -> !o.code().equals(item.code()))
                .findFirst()
                .orElse(other);
        if (second != null) {
            claims.add(fitting(item)
                    .group(section(second), Map.of(3, 1), null, second.code())
                    .group(section(item), Map.of(20, 1), null, members(item))
                    .claim());
        }
        FeeItem subject = master.first(
                "subject" + item.reference().charAt(0) + item.noteAddition().group(),
                o -> o.repeatReduction() == RepeatReduction.SUBJECT
                        && (o.noteAddition().isBaseOf(item.noteAddition())
                                || o.reference().startsWith(item.reference().substring(0, 1))));
        if (item.repeatReduction() == RepeatReduction.REDUCTION && subject != null) {
            claims.add(fitting(item)
                    .group(section(subject), Map.of(3, 1), null, subject.code())
                    .group(section(subject), Map.of(20, 1), null, subject.code())
                    .claim());
        }
        return claims;
    }

    private List<Claim> outpatientManagement(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        OutpatientManagement partner = item.outpatientManagement() == OutpatientManagement.BLOCKS
                ? OutpatientManagement.IS_IT
                : OutpatientManagement.BLOCKS;
        FeeItem other = master.first(
                partner.name(),
                o -> o.outpatientManagement() == partner
                        && (partner == OutpatientManagement.IS_IT || o.noticeKind2() == NoticeKind.BASIC));
        if (other != null) {
            for (Setting setting : Setting.values()) {
                claims.add(accompanied(item, fitting(item).setting(setting))
                        .group(section(other, false), 1, other.code())
                        .claim());
            }
        }
        return claims;
    }

    private List<Claim> areas(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (int area = 0; area <= 7; area++) {
            int ofFacility = area;
            claims.addAll(claims(item, sketch -> sketch.area(ofFacility)));
        }
        return claims;
    }

    private List<Claim> beds(FeeItem item) {
        List<Claim> claims = new ArrayList<>();
        for (int beds : BEDS) {
            claims.addAll(claims(item, sketch -> sketch.beds(beds)));
        }
        return claims;
    }

    /** Columns of their own for additions: with everything that carries or is carried by the column. */
    private List<Claim> marks(FeeItem item, int column) {
        List<Claim> claims = new ArrayList<>(claims(item, sketch -> sketch));
        for (FeeItem other : Partners.byMark(master, item, column)) {
            FeeItem base = Partners.carrier(master, other);
            Set<String> standards = new TreeSet<>(item.facilityStandards().codes());
            standards.addAll(other.facilityStandards().codes());
            String[] second = base == null || base.code().equals(item.code())
                    ? new String[] {other.code()}
                    : new String[] {base.code(), other.code()};
            claims.add(together(item, other, item.code(), other.code()));
            claims.add(together(item, other, other.code(), item.code()));
            for (Setting setting : Setting.values()) {
                claims.add(fitting(item)
                        .setting(setting)
                        .standards(standards)
                        .group(section(item), 1, members(item))
                        .group(section(other), 1, second)
                        .claim());
            }
        }
        FeeItem stranger = Partners.stranger(master, item);
        if (stranger != null) {
            claims.add(together(item, stranger, stranger.code(), item.code()));
        }
        return claims;
    }

    static boolean isMark(int column) {
        for (AdditionColumn candidate : AdditionColumn.values()) {
            if (candidate.column() == column || candidate.carrierColumn() == column) {
                return true;
            }
        }
        return false;
    }

    static @Nullable AdditionMark mark(FeeItem item, int column) {
        for (AdditionMark mark : item.conditions().marks()) {
            if (mark.column().column() == column || mark.column().carrierColumn() == column) {
                return mark;
            }
        }
        return null;
    }

    static boolean isPercentByAge(FeeItem item) {
        return item.ages().general() != GeneralAge.NONE && item.kind() == PointKind.PERCENT_ADDED;
    }

    static boolean isTime(FeeItem item) {
        return item.timeAddition() != TimeAddition.NONE && item.timeAddition() != TimeAddition.ELIGIBLE;
    }

    static boolean isAddition(FeeItem item) {
        return item.noticeKind1().isAddition() || item.noticeKind1() == NoticeKind.ADDITION;
    }
}
