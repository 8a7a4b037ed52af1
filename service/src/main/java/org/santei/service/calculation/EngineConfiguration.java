package org.santei.service.calculation;

import org.santei.engine.calculation.AnswerObserver;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.ShareLaw;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;
import org.santei.service.claim.ClaimReader;
import org.santei.service.release.Releases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what calculates. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    RuleBases ruleBases(Releases releases) {
        return releases.rules();
    }

    @Bean
    ClaimService claimService(FeeTable table, RuleBases rules, ShareLaw law, AnswerObserver observer) {
        return ClaimService.withShares(table, rules, PatientShares.packaged(law))
                .observedBy(observer);
    }

    @Bean
    Explainer explainer(Notices notices, ShareRules shares) {
        return new Explainer(notices, shares);
    }

    @Bean
    Notices notices() {
        return Notices.packaged();
    }

    @Bean
    ClaimReader claimReader() {
        return new ClaimReader();
    }
}
