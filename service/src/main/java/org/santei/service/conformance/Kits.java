package org.santei.service.conformance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.santei.engine.conformance.DecidedKit;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitBuilder;
import org.santei.engine.conformance.KitComparison;
import org.santei.engine.conformance.KitDecision;
import org.santei.engine.conformance.KitInputs;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.ShareLaw;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Releases;
import org.santei.service.release.RulesInForce;
import org.springframework.stereotype.Component;

/**
 * The kits of the rules in force, as decisions on disputes change them. One is made when it is first wanted, within seconds, and
 * again when rules, tables or decisions have changed. Safe for use by many threads.
 */
@Component
public final class Kits {

    private static final int MOST = 8;
    private static final Duration KEPT = Duration.ofHours(2);

    private final FeeTable table;
    private final Releases releases;
    private final RulesInForce inForce;
    private final ShareLaw law;
    private final Notices notices;
    private final KitDecisionStore decisions;
    private final Cache<Key, MadeKit> made =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

    /** What a kit is made of. */
    private record Key(String edition, List<ReleaseName> releases, String tables, int decisions) {}

    /**
     * A kit with what explains differences from it.
     *
     * @param comparison compares answers with its cases
     */
    public record MadeKit(Kit kit, KitComparison comparison) {}

    Kits(
            FeeTable table,
            Releases releases,
            RulesInForce inForce,
            ShareLaw law,
            Notices notices,
            KitDecisionStore decisions) {
        this.table = table;
        this.releases = releases;
        this.inForce = inForce;
        this.law = law;
        this.notices = notices;
        this.decisions = decisions;
    }

    /** The editions that have a kit, the oldest first. */
    public List<String> editions() {
        return releases.inForce().stream()
                .filter(release -> !release.isOfShares())
                .map(ReleaseName::edition)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The kit of an edition now.
     *
     * @param edition its name, {@code YYYY-MM}
     * @throws ProblemException when there is no such edition
     */
    public MadeKit of(String edition) {
        if (!editions().contains(edition)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "この版の試験キットはありません。" + String.join("、", editions()) + " のどれかを指定してください。");
        }
        Key key = new Key(edition, releases.inForce(), table.tables().hash(), decisions.last(edition));
        return made.get(key, this::make);
    }

    private MadeKit make(Key key) {
        KitInputs inputs = new KitInputs(
                table, RuleBases.of(releases.rules().all()), PatientShares.packaged(law), inForce.cases(), notices);
        Kit kit = KitBuilder.of(inputs).build(key.edition());
        List<KitDecision> decided = decisions.of(key.edition());
        return new MadeKit(DecidedKit.of(kit, decided), new KitComparison(inputs));
    }
}
