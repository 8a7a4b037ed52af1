package org.santei.service.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.impact.MovedClaim;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.KnownLaw;
import org.santei.service.release.KnownLaws;
import org.springframework.stereotype.Component;

/** What answers claims under what a request supposes. Safe for use by many threads. */
@Component
public final class WhatIfClaims {

    private final KnownLaws laws;
    private final KnownLaw now;

    WhatIfClaims(KnownLaws laws, FeeTable table, RuleBases rules, ClaimService claims, WhyNotService whyNot) {
        this.laws = laws;
        this.now = new KnownLaw(table, rules, claims, whyNot);
    }

    /**
     * A claim as it is supposed, and what answers it.
     *
     * @param claim the claim, in the month that is supposed
     * @param law what answers it
     * @param told what the answer has beside itself; {@code null} when nothing is supposed
     */
    public record Supposed(
            Claim claim, KnownLaw law, @Nullable WhatIfAnswer told) {}

    /**
     * A claim as a request supposes it.
     *
     * @throws ProblemException when there is no such edition, or nothing of the month was known on the day
     */
    public Supposed of(Claim claim, WhatIf whatIf) {
        if (whatIf.isNothing()) {
            return new Supposed(claim, now, null);
        }
        LocalDate asOf = whatIf.asOf();
        KnownLaw law = asOf == null ? now : laws.on(asOf);
        String edition = whatIf.edition();
        YearMonth month = edition == null ? claim.month() : month(claim.month(), edition, law);
        if (asOf != null) {
            checkKnown(month, asOf);
        }
        RuleBase rules = law.rules().find(month);
        return new Supposed(
                month.equals(claim.month()) ? claim : MovedClaim.to(month, claim),
                law,
                new WhatIfAnswer(
                        true,
                        claim.month().toString(),
                        asOf,
                        asOf == null || rules == null ? null : laws.publishedOn(rules)));
    }

    /**
     * Whether what a request supposes can be at all, before any claim is read.
     *
     * @throws ProblemException when there is no such edition
     */
    public void check(WhatIf whatIf) {
        if (whatIf.edition() != null) {
            LocalDate asOf = whatIf.asOf();
            edition(whatIf.edition(), asOf == null ? now : laws.on(asOf));
        }
    }

    private static Edition edition(String name, KnownLaw law) {
        return law.rules().all().stream()
                .map(RuleBase::edition)
                .filter(held -> held.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WhatIf.wrong(
                        WhatIf.EDITION,
                        law.rules().all().stream()
                                .map(base -> base.edition().name())
                                .collect(Collectors.joining("、", "この版はありません。", " のどれかを指定してください。"))));
    }

    private static YearMonth month(YearMonth claimed, String name, KnownLaw law) {
        Edition edition = edition(name, law);
        YearMonth month = MovedClaim.month(claimed, edition);
        if (month == null) {
            throw WhatIf.wrong(WhatIf.EDITION, "この版には" + claimed.lengthOfMonth() + "日まである月がありません。別の版を指定してください。");
        }
        return month;
    }

    private void checkKnown(YearMonth month, LocalDate asOf) {
        LocalDate first = now.table().firstKnown(month.atDay(1));
        if (first != null && first.isAfter(asOf)) {
            String message = asOf + " までに公表された " + month + " の点数表はここにありません。asOf に " + first + " か後の日を指定してください。";
            throw new ProblemException(ProblemType.NO_EDITION, message, List.of(new FieldError(WhatIf.AS_OF, message)));
        }
    }
}
