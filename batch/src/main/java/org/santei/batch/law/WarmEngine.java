package org.santei.batch.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.santei.batch.input.MixKind;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.corpus.ClaimMix;
import org.santei.engine.corpus.NationalClaims;
import org.santei.engine.corpus.SyntheticClaims;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationFigures;
import org.santei.feetables.NationalUsage;

/** What calculates under a law: read at its first use, and shared by all tasks of a process. Safe for use by many threads. */
public final class WarmEngine {

    private static final Map<String, WarmEngine> WARM = new ConcurrentHashMap<>();

    private final FeeTable table;
    private final RuleBases rules;
    private final ClaimService claims;
    private final Map<String, ClaimMix> mixes = new ConcurrentHashMap<>();

    private WarmEngine(FeeTable table, RuleBases rules, ShareRules shares) {
        this.table = table;
        this.rules = rules;
        this.claims = ClaimService.withShares(table, rules, PatientShares.packaged(new RuledShareLaw(shares)));
    }

    /** The engine of this process for a law. */
    public static WarmEngine of(Law law) {
        return WARM.computeIfAbsent(law.id(), id -> read(law));
    }

    private static WarmEngine read(Law law) {
        RuleBases rules = RuleBases.readPackaged();
        ShareRules shares = ShareRules.readPackaged();
        List<RuleBase> newer = new ArrayList<>();
        try {
            for (byte[] archive : law.drafted()) {
                newer.add(RuleRelease.ofArchive(archive).load(EngineBuild.VERSION));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Boolean, List<RuleBase>> byKind = newer.stream()
                .collect(Collectors.partitioningBy(base -> base.edition().isOfShares()));
        rules.serve(byKind.getOrDefault(false, List.of()));
        shares.serve(byKind.getOrDefault(true, List.of()));
        return new WarmEngine(new FeeTableReader().readPackaged(), rules, shares);
    }

    /** Calculates. */
    public ClaimService claims() {
        return claims;
    }

    /** The editions of the schedule, oldest first. */
    public List<Edition> editions() {
        return rules.all().stream().map(RuleBase::edition).toList();
    }

    /** The tables. */
    public FeeTable table() {
        return table;
    }

    /**
     * The synthetic mix of a seed.
     *
     * @param month month of its claims, whose master knows their acts
     */
    public ClaimMix mix(MixKind kind, long seed, YearMonth month) {
        return mixes.computeIfAbsent(kind.word() + "/" + seed + "/" + month, name -> newMix(kind, seed, month));
    }

    private ClaimMix newMix(MixKind kind, long seed, YearMonth month) {
        NationalUsage usage = NationalUsage.read();
        Assumptions assumptions = Assumptions.read();
        return switch (kind) {
            case SYNTHETIC -> new SyntheticClaims(new SyntheticMonths(table, usage, month.atDay(1)), assumptions, seed);
            case NATION -> new NationalClaims(table, usage, NationFigures.read(), assumptions, month.atDay(1), seed);
        };
    }
}
