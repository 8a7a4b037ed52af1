package org.santei.service.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.store.SourceFile;
import org.springframework.stereotype.Component;

/**
 * The law by what was known on a day: the rows of the official tables and the releases of rules that had been published by
 * then. Few are held at a time. The tables of what patients pay have one state of knowledge only. Safe for many threads.
 */
@Component
public final class KnownLaws {

    private static final int HELD = 3;

    private final Releases releases;
    private final FeeTable now;
    private final Recent<Known, KnownLaw> laws = new Recent<>(HELD);

    /** What tells states of knowledge apart. */
    private record Known(List<SourceFile> files, List<ReleaseName> rules, List<ReleaseName> shares) {}

    /**
     * @param now the tables that answer now
     */
    public KnownLaws(Releases releases, FeeTable now) {
        this.releases = releases;
        this.now = now;
    }

    /** The law by what was known on a day. */
    public KnownLaw on(LocalDate day) {
        RuleBases rules = releases.rulesAsOf(day);
        ShareRules shares = releases.sharesAsOf(day);
        List<SourceFile> files = now.tables().files().stream()
                .filter(file -> !file.publishedOn().isAfter(day))
                .toList();
        List<ReleaseName> names = rules.all().stream().map(ReleaseName::of).toList();
        return laws.get(new Known(files, names, shares.releases()), known -> law(day, rules, shares));
    }

    private KnownLaw law(LocalDate day, RuleBases rules, ShareRules shares) {
        FeeTable table = new FeeTableReader().asOf(now, day);
        PatientShares patientShares = PatientShares.packaged(new RuledShareLaw(shares));
        return new KnownLaw(
                table, rules, ClaimService.withShares(table, rules, patientShares), new WhyNotService(table, rules));
    }

    /** The day on which rules were published here; {@code null} when that is not noted. */
    public @Nullable LocalDate publishedOn(RuleBase rules) {
        return releases.publishedOn(ReleaseName.of(rules));
    }
}
