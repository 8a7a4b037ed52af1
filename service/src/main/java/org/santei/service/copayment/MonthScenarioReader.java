package org.santei.service.copayment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.CountRule;
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
import org.santei.engine.copayment.ReliefScope;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.NationalScheme;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.SchemeVariant;

/** Reads a scenario that tells a month as a whole: one bill per combination of payers. */
final class MonthScenarioReader {

    /** The examples tell no birthday: one that gives the share that they tell. */
    private static final LocalDate TEN_PERCENT_BIRTH = LocalDate.of(1944, 4, 1);

    private static final int CHILD = 3;
    private static final int ADULT = 40;
    private static final int ELDERLY = 70;
    private static final int LATE_ELDERLY = 80;
    private static final int TEN_PERCENT = 10;
    private static final String SECOND_GENERAL_CLASS = "一般Ⅱ";

    private final NationalSchemes schemes;

    MonthScenarioReader(NationalSchemes schemes) {
        this.schemes = schemes;
    }

    Scenario read(Fields test) throws Fields.NotUnderstood {
        YearMonth month = test.month("rulesAsOf");
        Fields insurance = test.object("insurance");
        Insured insured = insured(insurance);
        List<PublicFund> funds = new ArrayList<>();
        Integer longTerm = insurance.intOrNull("longTermHighCostLimitYen");
        if (longTerm != null) {
            funds.add(fund(null, FundCategory.LONG_TERM, null, longTerm, LimitHandling.GENERAL));
        }
        int first = funds.size();
        for (Fields fund : test.objects("funds")) {
            funds.add(fund(fund, month));
        }
        List<Occasion> occasions = new ArrayList<>();
        for (Fields bill : test.objects("bills")) {
            occasions.add(occasion(bill, month, occasions.size() + 1, first));
        }
        return new Scenario(
                test.text("id"),
                new PatientMonth(
                        month,
                        birthDate(insurance, insured, month),
                        "",
                        switch (test.text("setting")) {
                            case "outpatient" -> true;
                            case "inpatient" -> false;
                            default -> throw test.failure("setting", "inpatient or outpatient is needed");
                        },
                        List.of(insured),
                        funds,
                        Practice.USUAL,
                        List.of(),
                        occasions),
                List.of(expected(test.object("expected"), first)));
    }

    private static Insured insured(Fields fields) throws Fields.NotUnderstood {
        String incomeClass = fields.textOrNull("incomeClass");
        InsuranceKind kind = fields.has("kind")
                ? fields.constant("kind", InsuranceKind.class, InsuranceKind::label)
                : SECOND_GENERAL_CLASS.equals(incomeClass) ? InsuranceKind.LATE_ELDERLY : InsuranceKind.EMPLOYEE;
        return new Insured(
                kind,
                null,
                false,
                fields.constant("ageBand", AgeBand.class, AgeBand::label),
                "none".equals(incomeClass) ? null : incomeClass,
                fields.flag("multipleMonths"),
                fields.flag("turning75"),
                null);
    }

    private static LocalDate birthDate(Fields insurance, Insured insured, YearMonth month) throws Fields.NotUnderstood {
        if (insurance.flag("preschool")) {
            return month.minusYears(CHILD).atDay(1);
        }
        if (insured.age() == AgeBand.UNDER_70) {
            return month.minusYears(ADULT).atDay(1);
        }
        if (insured.kind() == InsuranceKind.LATE_ELDERLY) {
            return month.minusYears(LATE_ELDERLY).atDay(1);
        }
        return insurance.number("ratePercent") == TEN_PERCENT
                ? TEN_PERCENT_BIRTH
                : month.minusYears(ELDERLY).minusMonths(1).atDay(1);
    }

    /** The file tells the figures of a fund; what kind of fund it is, the table of national funds does. */
    private PublicFund fund(Fields fields, YearMonth month) throws Fields.NotUnderstood {
        String law = fields.text("lawNumber");
        NationalScheme scheme = schemes.all().stream()
                .filter(each -> each.lawNumber().equals(law)
                        && each.variant() == SchemeVariant.STANDARD
                        && each.validity().contains(month.atDay(1)))
                .findFirst()
                .orElseThrow(() -> fields.failure("lawNumber", "「" + law + "」 is no national fund of that month"));
        boolean free = fields.text("share").equals("none");
        return fund(
                law,
                FundCategory.valueOf(scheme.scope().category().name()),
                free ? Integer.valueOf(0) : fields.intOrNull("ratePercent"),
                fields.intOrNull("perMonthLimitYen"),
                LimitHandling.of(scheme.highCost()));
    }

    private static PublicFund fund(
            @Nullable String law,
            FundCategory category,
            @Nullable Integer percent,
            @Nullable Integer perMonth,
            LimitHandling handling) {
        FundTerms terms = new FundTerms(
                category,
                percent,
                null,
                null,
                perMonth,
                null,
                null,
                CountRule.ALL,
                false,
                Map.of(InsurerSide.EMPLOYEE, handling, InsurerSide.NATIONAL, handling),
                false,
                Set.of(),
                Set.of(),
                ReliefScope.NONE,
                LocalTerms.NONE);
        return new PublicFund(law, terms, false, false, false);
    }

    private static Occasion occasion(Fields bill, YearMonth month, int number, int first) throws Fields.NotUnderstood {
        Payers payers = Payers.of(bill, "payers");
        List<Integer> funds = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            funds.add(i);
        }
        payers.funds().forEach(fund -> funds.add(fund + first));
        return new Occasion(
                number,
                month.atDay(1),
                bill.number("points"),
                payers.insured(),
                funds,
                VisitKind.UNKNOWN,
                number,
                true);
    }

    private static Scenario.OfMonth expected(Fields fields, int first) throws Fields.NotUnderstood {
        List<Scenario.UnderFund> funds = new ArrayList<>();
        for (Fields fund : fields.objects("funds")) {
            funds.add(new Scenario.UnderFund(
                    Math.toIntExact(fund.number("order")) - 1 + first,
                    fund.number("shareUnderFundYen"),
                    fund.number("patientYen")));
        }
        return new Scenario.OfMonth(
                fields.number("patientYenTotal"),
                fields.has("insuranceCopayYen") ? Long.valueOf(fields.number("insuranceCopayYen")) : null,
                fields.has("insurerYen") ? Long.valueOf(fields.number("insurerYen")) : null,
                funds);
    }
}
