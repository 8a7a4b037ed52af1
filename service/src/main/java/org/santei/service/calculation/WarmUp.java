package org.santei.service.calculation;

import java.io.IOException;
import java.time.YearMonth;
import org.santei.engine.calculation.Answer;
import org.santei.engine.calculation.Question;
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
    private final Calculations calculations;
    private final ClaimReader reader;

    WarmUp(RuleBases rules, Calculations calculations, ClaimReader reader) {
        this.rules = rules;
        this.calculations = calculations;
        this.reader = reader;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        byte[] example = new ClassPathResource(EXAMPLE).getContentAsByteArray();
        for (RuleBase base : rules.all()) {
            for (int i = 0; i < ROUNDS; i++) {
                Claim claim = in(base.edition().begins(), reader.read(example));
                for (Question question : Question.values()) {
                    Answer answer = calculations.answer(claim, question);
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
                java.util.List.of(),
                java.util.List.of(),
                claim.groups());
    }
}
