package org.santei.service.calculation;

import org.santei.engine.calculation.ClaimService;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.explanation.Explainer;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;
import org.santei.feetables.imports.TableStore;
import org.santei.service.claim.ClaimReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the fee tables and the compiled rules of every edition, once. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    FeeTable feeTable(@Value("${santei.data-directory}") String dataDirectory) {
        return TableStore.in(dataDirectory).read();
    }

    @Bean
    RuleBases ruleBases() {
        return RuleBases.readPackaged();
    }

    @Bean
    ClaimService claimService(FeeTable table, RuleBases rules) {
        return ClaimService.withShares(table, rules, PatientShares.packaged(RuledShareLaw.packaged()));
    }

    @Bean
    Explainer explainer(Notices notices) {
        return new Explainer(notices, ShareRules.readPackaged());
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
