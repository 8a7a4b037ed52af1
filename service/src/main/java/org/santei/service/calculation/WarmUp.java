package org.santei.service.calculation;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.AnswerObserver;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.NotCalculated;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Patient;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Calculates an example in every edition before the service says that it is ready. */
@Component
final class WarmUp implements ApplicationRunner {

    /** A claim that the documentation shows, too. */
    static final String EXAMPLE = "santei/example-claim.json";

    private static final int ROUNDS = 50;

    private final RuleBases rules;
    private final ClaimService claims;
    private final ClaimReader reader;

    WarmUp(RuleBases rules, ClaimService claims, ClaimReader reader) {
        this.rules = rules;
        this.claims = claims.observedBy(AnswerObserver.NONE);
        this.reader = reader;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        byte[] example = new ClassPathResource(EXAMPLE).getContentAsByteArray();
        for (RuleBase base : rules.all()) {
            for (int i = 0; i < ROUNDS; i++) {
                Claim claim = in(base.edition().begins(), reader.read(example));
                for (ClaimService.Input input : ClaimService.Input.values()) {
                    Answer answer = claims.answer(claim, input);
                    if (answer instanceof NotCalculated not) {
                        throw new IllegalStateException(not.error().message());
                    }
                    AnswerJson.line(answer);
                }
            }
        }
    }

    private static Claim in(YearMonth month, Claim claim) {
        Patient patient =
                new Patient(claim.patient().sex(), month.minusYears(30).atDay(1));
        return new Claim(
                claim.line(),
                claim.receipt(),
                month,
                claim.setting(),
                patient,
                claim.facility(),
                claim.coverages(),
                List.of(),
                List.of(),
                claim.groups());
    }
}
