package org.santei.service.release;

import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.calculation.Traces;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.imports.KeptTables;
import org.santei.feetables.store.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What answers rested on, loaded again: any kept release of rules on any kept state of the tables. Few are held at a time; the
 * others are loaded when they are asked for. Safe for use by many threads.
 */
public final class Foundations {

    /** Most rule releases that do not answer now and are held; one takes some ten megabytes. */
    private static final int RELEASES = 4;

    /** Most states of the tables that are not those of now and are held. */
    private static final int TABLES = 2;

    /** Most combinations that are held; they share their parts. */
    private static final int COMBINATIONS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Foundations.class);

    private final Releases releases;
    private final KeptTables tables;
    private final FeeTable now;
    private final Recent<ReleaseName, RuleBase> loaded = new Recent<>(RELEASES);
    private final Recent<String, FeeTable> read = new Recent<>(TABLES);
    private final Recent<Foundation, ClaimService> services = new Recent<>(COMBINATIONS);

    /**
     * @param now the tables that answer now
     */
    public Foundations(Releases releases, KeptTables tables, FeeTable now) {
        this.releases = releases;
        this.tables = tables;
        this.now = now;
    }

    /**
     * What calculates as it was calculated then.
     *
     * @throws NotKeptException when something that the answer rested on is not kept, or cannot be used by this engine build
     */
    public ClaimService on(Foundation foundation) {
        return services.get(foundation, this::service);
    }

    private ClaimService service(Foundation foundation) {
        try {
            FeeTable table = foundation.tables().equals(now.snapshotHash())
                    ? now
                    : read.get(foundation.tables(), hash -> known(tables.find(hash), "公式の表 " + hash));
            RuleBases rules = RuleBases.of(List.of(
                    rules(known(releases.find(foundation.edition(), foundation.rules()), "規則 " + foundation.rules()))));
            DataFolder shareTables =
                    known(tables.findShareTables(foundation.shareTables()), "患者負担の表 " + foundation.shareTables());
            ShareRules shares = ShareRules.of(
                    foundation.shares().isEmpty()
                            ? List.of()
                            : List.of(
                                    known(releases.findShares(foundation.shares()), "患者負担の規則 " + foundation.shares())),
                    this::rules);
            return ClaimService.withShares(table, rules, PatientShares.read(new RuledShareLaw(shares), shareTables));
        } catch (RuleRefused | FeeTableException | UncheckedIOException | LinkageError e) {
            LOG.error("What an answer rested on cannot be used: {}", Traces.of(e));
            throw new NotKeptException(
                    "この計算が依拠した規則または表を、このプログラム（" + EngineBuild.VERSION + "）では使えません。計算したときのプログラムで再計算してください。", e);
        }
    }

    private RuleBase rules(ReleaseName name) {
        RuleBase current = name.isOfShares()
                ? releases.shares().find(name.span().begins())
                : releases.rules().find(name.span().begins());
        return current != null && ReleaseName.of(current).equals(name) ? current : loaded.get(name, releases::load);
    }

    private static <T> T known(@Nullable T part, String what) {
        if (part == null) {
            throw new NotKeptException("この計算が依拠した" + what + " がここに保存されていません。計算したときのデータディレクトリで再計算してください。", null);
        }
        return part;
    }
}
