package org.santei.service.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CountRule;
import org.santei.engine.copayment.Elsewhere;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.Insured;
import org.santei.engine.copayment.InsurerSide;
import org.santei.engine.copayment.LimitHandling;
import org.santei.engine.copayment.LocalTerms;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.PatientMonth;
import org.santei.engine.copayment.Practice;
import org.santei.engine.copayment.PublicFund;
import org.santei.engine.copayment.Reduction;
import org.santei.engine.copayment.ReliefScope;
import org.santei.engine.copayment.SchemeTerms;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.MunicipalReliefs;
import org.santei.feetables.copayment.SpecialTerm;
import org.santei.feetables.copayment.SpecialTerms;

/** Reads a scenario that tells a month visit by visit. */
final class VisitScenarioReader {

    /** How the file writes that no certificate was shown. */
    private static final String NO_CLASS = "none";

    private final SpecialTerms special;
    private final MunicipalReliefs reliefs;

    VisitScenarioReader(SpecialTerms special, MunicipalReliefs reliefs) {
        this.special = special;
        this.reliefs = reliefs;
    }

    Scenario read(Fields test) throws Fields.NotUnderstood {
        List<Fields> visits = test.objects("visits");
        if (visits.isEmpty()) {
            throw test.failure("visits", "a visit is needed");
        }
        YearMonth month = YearMonth.from(visits.get(0).date("date"));
        List<Insured> insurances = new ArrayList<>();
        insurances.add(insured(test.object("insurance"), month));
        if (test.has("otherInsurances")) {
            for (Fields other : test.objects("otherInsurances")) {
                insurances.add(insured(other, month));
            }
        }
        List<PublicFund> funds = new ArrayList<>();
        for (Fields fund : test.objects("funds")) {
            funds.add(fund(fund, funds.size() + 1));
        }
        List<Occasion> occasions = new ArrayList<>();
        List<Scenario.Expected> expected = new ArrayList<>();
        for (Fields visit : visits) {
            occasions.add(occasion(visit, month));
            if (visit.has("expected")) {
                expected.add(expected(visit.object("expected"), Math.toIntExact(visit.number("no"))));
            }
        }
        return new Scenario(
                test.text("id"),
                new PatientMonth(
                        month,
                        test.date("birthDate"),
                        test.text("prefecture"),
                        true,
                        insurances,
                        funds,
                        practice(test.object("settings")),
                        elsewhere(test),
                        occasions),
                expected);
    }

    private Insured insured(Fields fields, YearMonth month) throws Fields.NotUnderstood {
        String incomeClass = fields.textOrNull("incomeClass");
        boolean turning = fields.flag("turning75");
        if (turning && fields.has("turning75Months")) {
            List<String> months = fields.texts("turning75Months");
            turning = months.isEmpty() || months.contains(month.toString());
        }
        boolean multiple = fields.flag("multipleMonths");
        if (multiple && fields.has("multipleMonthsFrom")) {
            multiple = !month.isBefore(fields.month("multipleMonthsFrom"));
        }
        return new Insured(
                fields.constant("kind", InsuranceKind.class, InsuranceKind::label),
                fields.textOrNull("insurerPrefecture"),
                fields.has("insurerIsUnion") && fields.flag("insurerIsUnion"),
                fields.constant("ageBand", AgeBand.class, AgeBand::label),
                NO_CLASS.equals(incomeClass) ? null : incomeClass,
                multiple,
                turning,
                fields.has("reduction") ? reduction(fields.object("reduction"), month) : null);
    }

    private Reduction reduction(Fields fields, YearMonth month) throws Fields.NotUnderstood {
        Integer value = fields.intOrNull("value");
        Reduction.Kind kind = fields.constant("kind", Reduction.Kind.class, Reduction.Kind::label);
        return kind == Reduction.Kind.MUNICIPAL_RELIEF
                ? Reduction.municipalRelief(reliefs.laws(month.atDay(1)))
                : Reduction.of(kind, value == null ? 0 : value);
    }

    private PublicFund fund(Fields fields, int order) throws Fields.NotUnderstood {
        if (fields.number("order") != order) {
            throw fields.failure("order", "funds stand in their order, this should be " + order);
        }
        return new PublicFund(
                fields.textOrNull("lawNumber"),
                terms(fields),
                fields.flag("insurerExcepted"),
                fields.flag("limitList"),
                fields.flag("limitListTotal"));
    }

    private FundTerms terms(Fields fields) throws Fields.NotUnderstood {
        LocalTerms local = local(fields);
        boolean free = fields.text("share").equals("none") && local.fundPaysYen() == null;
        String countRule = fields.textOrNull("countRule");
        return new FundTerms(
                fields.constant("category", FundCategory.class, FundCategory::label),
                free ? Integer.valueOf(0) : fields.intOrNull("ratePercent"),
                fields.intOrNull("perVisitLimitYen"),
                fields.intOrNull("perDayLimitYen"),
                fields.intOrNull("perMonthLimitYen"),
                fields.intOrNull("perDayCount"),
                fields.intOrNull("perMonthCount"),
                countRule == null ? CountRule.ALL : fields.constant("countRule", CountRule.class, CountRule::label),
                switch (fields.text("limitScope")) {
                    case "institution" -> false;
                    case "claim" -> true;
                    default -> throw fields.failure("limitScope", "institution or claim is needed");
                },
                handling(fields.object("highCostClass")),
                fields.flag("patientShareFirst"),
                fields.constants("excludedFromMonthlySum", InsurerSide.class, InsurerSide::label),
                fields.constants("sumEvenUnder21000", InsurerSide.class, InsurerSide::label),
                fields.constant("lateElderlyRelief", ReliefScope.class, ReliefScope::label),
                local);
    }

    private static Map<InsurerSide, LimitHandling> handling(Fields fields) throws Fields.NotUnderstood {
        Map<InsurerSide, LimitHandling> handling = new EnumMap<>(InsurerSide.class);
        for (InsurerSide side : InsurerSide.values()) {
            handling.put(side, fields.constant(side.label(), LimitHandling.class, LimitHandling::label));
        }
        return handling;
    }

    private LocalTerms local(Fields fields) throws Fields.NotUnderstood {
        if (!fields.has("special")) {
            return LocalTerms.NONE;
        }
        Fields way = fields.object("special");
        SpecialTerm term = special.find(way.text("rule"));
        if (term == null) {
            throw way.failure("rule", "this way to charge is not in the table");
        }
        try {
            return SchemeTerms.local(term, way.intOrNull("monthLimitYen"));
        } catch (IllegalArgumentException e) {
            throw way.failure("monthLimitYen", String.valueOf(e.getMessage()));
        }
    }

    private static Practice practice(Fields fields) throws Fields.NotUnderstood {
        return new Practice(
                fields.constants("longTermLimitCountsFundShare", InsurerSide.class, InsurerSide::label),
                switch (fields.text("longTermLimitBasis")) {
                    case "month" -> false;
                    case "day" -> true;
                    default -> throw fields.failure("longTermLimitBasis", "month or day is needed");
                },
                fields.constant(
                        "tillRoundingAtHighCostLimit", Practice.TillRounding.class, Practice.TillRounding::label));
    }

    private static List<Elsewhere> elsewhere(Fields test) throws Fields.NotUnderstood {
        List<Elsewhere> found = new ArrayList<>();
        if (test.has("elsewhere")) {
            for (Fields fields : test.objects("elsewhere")) {
                Integer yen = fields.intOrNull("patientYen");
                found.add(new Elsewhere(
                        Math.toIntExact(fields.number("beforeVisit")),
                        Math.toIntExact(fields.number("fund") - 1),
                        yen == null ? 0 : yen,
                        fields.flag("countsAsUse")));
            }
        }
        return found;
    }

    private static Occasion occasion(Fields visit, YearMonth month) throws Fields.NotUnderstood {
        LocalDate date = visit.date("date");
        if (!YearMonth.from(date).equals(month)) {
            throw visit.failure("date", "all visits lie in one month, " + month);
        }
        Payers payers = Payers.of(visit, "payers");
        String kind = visit.textOrNull("kind");
        return new Occasion(
                Math.toIntExact(visit.number("no")),
                date,
                visit.number("points"),
                payers.insured(),
                payers.funds(),
                kind == null ? VisitKind.UNKNOWN : visit.constant("kind", VisitKind.class, VisitKind::label),
                Math.toIntExact(visit.number("visitGroup")),
                visit.flag("countsAsTreatmentDay"));
    }

    private static Scenario.OfOccasion expected(Fields fields, int number) throws Fields.NotUnderstood {
        List<String> others = new ArrayList<>();
        if (fields.has("limitListEntry")) {
            Fields entry = fields.object("limitListEntry");
            others.add("limit list " + entry.number("patientYen") + " " + entry.number("totalYen"));
        }
        if (fields.has("monthLimitYen")) {
            others.add("limit of the month " + fields.number("monthLimitYen"));
        }
        return new Scenario.OfOccasion(
                number,
                fields.number("insurerYen"),
                fields.number("highCostYen"),
                yen(fields, "fundYen"),
                fields.number("patientYenExact"),
                fields.number("reductionYen"),
                fields.number("patientYenTill"),
                fields.has("adjustments") ? adjustments(fields) : null,
                others);
    }

    private static List<Scenario.Adjustment> adjustments(Fields fields) throws Fields.NotUnderstood {
        List<Scenario.Adjustment> found = new ArrayList<>();
        for (Fields adjustment : fields.objects("adjustments")) {
            found.add(new Scenario.Adjustment(
                    adjustment.texts("payers"),
                    adjustment.number("highCostYen"),
                    yen(adjustment, "fundYen"),
                    adjustment.number("patientYenExact"),
                    adjustment.number("patientYenTill")));
        }
        return found;
    }

    private static List<Long> yen(Fields fields, String name) throws Fields.NotUnderstood {
        List<Long> found = new ArrayList<>();
        for (@Nullable Long yen : fields.numbers(name)) {
            found.add(yen == null ? 0L : yen);
        }
        return found;
    }
}
