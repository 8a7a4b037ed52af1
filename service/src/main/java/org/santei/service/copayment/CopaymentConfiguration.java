package org.santei.service.copayment;

import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.FundTables;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.copayment.ShareLaw;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.MunicipalReliefs;
import org.santei.feetables.copayment.SpecialTerms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what the share of a patient is reckoned by, once. */
@Configuration(proxyBeanMethods = false)
class CopaymentConfiguration {

    @Bean
    HighCostLimits highCostLimits() {
        return HighCostLimits.read();
    }

    @Bean
    ShareRules shareRules() {
        return ShareRules.readPackaged();
    }

    @Bean
    ShareLaw shareLaw(ShareRules rules) {
        return new RuledShareLaw(rules);
    }

    @Bean
    CopaymentData copaymentData(HighCostLimits limits) {
        return new CopaymentData(
                limits, InsuranceLaws.read(), SpecialTerms.read(), FundTables.packaged(), MunicipalReliefs.read());
    }

    @Bean
    CopaymentCalculator copaymentCalculator(ShareLaw law, HighCostLimits limits) {
        return new CopaymentCalculator(law, limits);
    }
}
