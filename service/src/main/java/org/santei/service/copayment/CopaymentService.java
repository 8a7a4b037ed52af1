package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.CopaymentMonth;
import org.santei.engine.copayment.Correction;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.OccasionShare;
import org.santei.engine.copayment.OpenFunds;
import org.santei.engine.copayment.PatientMonth;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.copayment.CopaymentFiles;
import org.springframework.stereotype.Component;

/**
 * Answers a month as far as it is decided. An occasion rests on those before it, so that the first one that cannot be decided
 * leaves all later ones undecided, and none of those before it. Safe for use by many threads.
 */
@Component
final class CopaymentService {

    private final CopaymentCalculator calculator;
    private final ShareRules rules;

    CopaymentService(CopaymentCalculator calculator, ShareRules rules) {
        this.calculator = calculator;
        this.rules = rules;
    }

    /** The answer to a month. */
    CopaymentAnswer answer(AskedMonth asked) {
        PatientMonth month = asked.month();
        OpenFunds.Decided decided =
                new OpenFunds(calculator, month.first(clearOccasions(asked)), openTerms(asked)).decide();
        CopaymentMonth result = decided.month();
        Set<String> missing = new LinkedHashSet<>(missing(asked));
        decided.deciding().stream()
                .sorted()
                .map(fund -> Objects.requireNonNull(asked.deciding().get(fund)))
                .forEach(missing::add);
        decided.missing().stream().sorted().forEach(missing::add);
        List<CopaymentAnswer.OccasionAnswer> occasions = new ArrayList<>();
        for (int i = 0; i < month.occasions().size(); i++) {
            Occasion occasion = month.occasions().get(i);
            occasions.add(
                    i < result.occasions().size()
                            ? decided(occasion, result.occasions().get(i))
                            : undecided(occasion));
        }
        return new CopaymentAnswer(
                month.month(),
                missing.isEmpty(),
                occasions,
                missing.isEmpty() ? total(month, result) : null,
                FundSchemes.of(asked),
                Stream.concat(
                                asked.unverified().stream(),
                                result.unverified().stream().sorted())
                        .toList(),
                List.copyOf(missing),
                proof(asked));
    }

    private CopaymentAnswer.ProofAnswer proof(AskedMonth asked) {
        RuleBase base = rules.find(asked.month().month());
        return new CopaymentAnswer.ProofAnswer(
                base == null ? null : base.hash(), CopaymentFiles.HASH, EngineBuild.VERSION, asked.input());
    }

    /** How many occasions come before the first one of which a payer is not clear. */
    private static int clearOccasions(AskedMonth asked) {
        int clear = 0;
        for (Occasion occasion : asked.month().occasions()) {
            if (payers(occasion).stream().anyMatch(asked.unclear()::containsKey)) {
                return clear;
            }
            clear++;
        }
        return clear;
    }

    /** What is missing of the payers that take part, in order. */
    private static List<String> missing(AskedMonth asked) {
        Set<Payer> present = new LinkedHashSet<>();
        asked.month().occasions().forEach(occasion -> present.addAll(payers(occasion)));
        return Payer.ALL.stream()
                .filter(payer -> present.contains(payer) && asked.unclear().containsKey(payer))
                .map(payer -> Objects.requireNonNull(asked.unclear().get(payer)))
                .toList();
    }

    private static List<Payer> payers(Occasion occasion) {
        return Payer.of(occasion.insured(), occasion.funds());
    }

    /** The terms that the funds can have whose terms are not told. */
    private static Map<Integer, List<FundTerms>> openTerms(AskedMonth asked) {
        Map<Integer, List<FundTerms>> open = new HashMap<>();
        asked.ways().forEach((fund, ways) -> {
            if (!asked.unclear().containsKey(new Payer(false, fund))) {
                open.put(
                        fund,
                        ways.stream()
                                .map(way -> Objects.requireNonNull(way.terms()))
                                .toList());
            }
        });
        return open;
    }

    private static CopaymentAnswer.OccasionAnswer undecided(Occasion occasion) {
        return new CopaymentAnswer.OccasionAnswer(
                occasion.number(),
                occasion.date(),
                occasion.costYen(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static CopaymentAnswer.OccasionAnswer decided(Occasion occasion, OccasionShare share) {
        return new CopaymentAnswer.OccasionAnswer(
                occasion.number(),
                occasion.date(),
                share.totalYen(),
                share.insurerYen(),
                share.highCostYen(),
                share.fundYen(),
                share.patientYen(),
                share.reductionYen(),
                share.tillYen(),
                share.limitYen(),
                correction(share.correction(), share.correctionTillYen()),
                share.limitList().stream()
                        .map(entry -> new CopaymentAnswer.LimitListAnswer(
                                new Payer(false, entry.fund()), entry.patientYen(), entry.totalYen()))
                        .toList(),
                share.steps().stream()
                        .map(step -> new CopaymentAnswer.StepAnswer(step.text(), step.yen(), step.rule()))
                        .toList());
    }

    private static CopaymentAnswer.@Nullable CorrectionAnswer correction(
            @Nullable Correction correction, long tillYen) {
        return correction == null
                ? null
                : new CopaymentAnswer.CorrectionAnswer(
                        Payer.of(correction.insured(), correction.funds()),
                        correction.highCostYen(),
                        correction.fundYen(),
                        correction.patientYen(),
                        tillYen);
    }

    private static CopaymentAnswer.TotalAnswer total(PatientMonth month, CopaymentMonth result) {
        return new CopaymentAnswer.TotalAnswer(
                month.occasions().stream().mapToLong(Occasion::costYen).sum(),
                result.insurerYen(),
                result.highCostYen(),
                result.fundYen(),
                result.patientYen(),
                result.reductionYen(),
                result.tillYen());
    }
}
