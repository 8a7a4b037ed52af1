package org.santei.service.copayment;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Setting;
import org.santei.engine.copayment.Elsewhere;
import org.santei.engine.copayment.FundWay;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.Insured;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.PatientMonth;
import org.santei.engine.copayment.Practice;
import org.santei.engine.copayment.PublicFund;
import org.santei.engine.copayment.Reduction;
import org.santei.engine.copayment.VisitKind;
import org.santei.feetables.copayment.AgeBand;
import org.santei.feetables.copayment.InsurerKind;
import org.santei.feetables.copayment.InsurerNumber;

/** Turns a checked request into the engine's month, and notes the payers of which too little is told. */
final class CopaymentMapper {

    private final CopaymentRequest request;
    private final CopaymentData data;
    private final FundMapper funds;
    private final YearMonth month;
    private final LocalDate birthDate;
    private final FundsAsked asked;
    private final Map<Payer, String> unclear = new HashMap<>();
    private final Map<Integer, List<FundWay>> ways = new HashMap<>();
    private final Map<Integer, String> deciding = new HashMap<>();

    CopaymentMapper(CopaymentRequest request, CopaymentData data) {
        this.request = request;
        this.data = data;
        this.funds = new FundMapper(data.specials());
        this.month = requireNonNull(request.month());
        this.birthDate = requireNonNull(request.birthDate());
        this.asked = new FundsAsked(request, data.funds());
    }

    /**
     * The month.
     *
     * @param input hash of the request
     */
    AskedMonth map(String input) {
        List<Insured> insurances = new ArrayList<>();
        for (int i = 0; i < request.insurances().size(); i++) {
            insurances.add(insured(request.insurances().get(i), i));
        }
        List<PublicFund> holding = new ArrayList<>();
        for (int i = 0; i < request.funds().size(); i++) {
            FundRequest fund = request.funds().get(i);
            if (fund.terms() == null) {
                find(fund, i);
            }
            holding.add(funds.fund(fund));
        }
        PatientMonth patientMonth = new PatientMonth(
                month,
                birthDate,
                requireNonNull(request.prefecture()),
                request.setting() == Setting.OUTPATIENT,
                insurances,
                holding,
                practice(request.practice()),
                request.elsewhere().stream()
                        .map(CopaymentMapper::elsewhere)
                        .sorted(Comparator.comparingInt(Elsewhere::beforeOccasion))
                        .toList(),
                occasions());
        return new AskedMonth(patientMonth, unclear, ways, deciding, unverified(insurances), input);
    }

    private List<String> unverified(List<Insured> insurances) {
        Stream<String> reliefs = insurances.stream()
                        .map(Insured::reduction)
                        .anyMatch(reduction -> reduction != null && reduction.kind() == Reduction.Kind.MUNICIPAL_RELIEF)
                ? data.reliefs().doubts(month.atDay(1)).stream()
                : Stream.empty();
        return Stream.concat(FundSchemes.unverified(ways, unclear.keySet()), reliefs)
                .toList();
    }

    private void find(FundRequest fund, int index) {
        List<FundWay> found = asked.ways(index);
        ways.put(index, found);
        String unknown = asked.unknown(index, found);
        if (unknown == null) {
            deciding.put(index, DecidingFields.question(index, fund, found));
        } else {
            unclear.put(new Payer(false, index), unknown);
        }
    }

    private Insured insured(CopaymentRequest.InsurancePart insurance, int index) {
        InsuranceKind kind = requireNonNull(insurance.kind());
        AgeBand band = PatientAge.band(kind, birthDate, month);
        String label = IncomeLabels.told(insurance);
        String incomeClass = label == null ? null : IncomeLabels.ofTable(label);
        String field = "insurances[" + index + "].incomeClass: ";
        if (incomeClass != null && !data.limits().classes(month, band).contains(incomeClass)) {
            unclear.put(
                    new Payer(true, index),
                    field + month + " の「" + label + "」の高額療養費算定基準額（表にある区分: "
                            + String.join("、", IncomeLabels.known(data.limits(), month, band)) + "）");
        } else if (incomeClass == null && band == AgeBand.FROM_70 && kind != InsuranceKind.NONE) {
            unclear.put(
                    new Payer(true, index),
                    field + "70歳以上の所得区分（" + String.join("、", IncomeLabels.known(data.limits(), month, band))
                            + " のどれか）");
        }
        InsurerNumber number = insurance.insurerNumber() == null
                ? null
                : InsurerNumber.of("", insurance.insurerNumber(), data.laws(), month.atDay(1));
        return new Insured(
                kind,
                number == null ? insurance.prefecture() : number.prefecture(),
                number == null ? Boolean.TRUE.equals(insurance.union()) : number.kind() == InsurerKind.UNION,
                band,
                incomeClass,
                Boolean.TRUE.equals(insurance.multipleMonths()),
                kind != InsuranceKind.NONE
                        && requireNonNullElse(insurance.turning75(), PatientAge.turns75(birthDate, month)),
                reduction(insurance.reduction()));
    }

    private @Nullable Reduction reduction(CopaymentRequest.@Nullable ReductionPart reduction) {
        if (reduction == null) {
            return null;
        }
        Reduction.Kind kind = requireNonNull(reduction.kind());
        return kind == Reduction.Kind.MUNICIPAL_RELIEF
                ? Reduction.municipalRelief(data.reliefs().laws(month.atDay(1)))
                : Reduction.of(kind, requireNonNullElse(reduction.value(), 0));
    }

    private static Practice practice(CopaymentRequest.@Nullable PracticePart practice) {
        return practice == null
                ? Practice.USUAL
                : new Practice(
                        practice.longTermCountsFunds() == null
                                ? Practice.USUAL.longTermCountsFunds()
                                : Set.copyOf(practice.longTermCountsFunds()),
                        requireNonNullElse(practice.longTermByDay(), Practice.USUAL.longTermByDay()),
                        requireNonNullElse(practice.tillRounding(), Practice.USUAL.tillRounding()));
    }

    private static Elsewhere elsewhere(CopaymentRequest.ElsewherePart other) {
        return new Elsewhere(
                requireNonNull(other.beforeOccasion()),
                requireNonNull(other.fund()).index(),
                requireNonNullElse(other.patientYen(), 0),
                Boolean.TRUE.equals(other.use()));
    }

    private List<Occasion> occasions() {
        List<Occasion> occasions = new ArrayList<>();
        for (CopaymentRequest.OccasionPart occasion : request.occasions()) {
            int number = occasions.size() + 1;
            List<Payer> payers = occasion.payers();
            occasions.add(new Occasion(
                    number,
                    requireNonNull(occasion.date()),
                    requireNonNull(occasion.points()),
                    payers.stream()
                            .filter(Payer::insurance)
                            .map(Payer::index)
                            .findFirst()
                            .orElse(null),
                    payers.stream()
                            .filter(payer -> !payer.insurance())
                            .map(Payer::index)
                            .toList(),
                    requireNonNullElse(occasion.kind(), VisitKind.UNKNOWN),
                    requireNonNullElse(occasion.visit(), number),
                    requireNonNullElse(occasion.treatmentDay(), true)));
        }
        return occasions;
    }
}
