package org.santei.service.conformance.certificate;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.conformance.Kit;
import org.santei.engine.conformance.KitPrints;
import org.santei.service.approval.exchange.InstallationKey;
import org.santei.service.conformance.Kits;
import org.santei.service.conformance.run.Run;
import org.santei.service.conformance.run.RunOffice;
import org.santei.service.conformance.run.RunSummary;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/** Issues certificates, and says whether they still hold. */
@Component
public final class Certificates {

    private static final int SHOWN = 20;

    private final CertificateStore store;
    private final RunOffice runs;
    private final Kits kits;
    private final InstallationKey key;

    Certificates(CertificateStore store, RunOffice runs, Kits kits, InstallationKey key) {
        this.store = store;
        this.runs = runs;
        this.kits = kits;
        this.key = key;
    }

    /**
     * The certificate of a run; issued when it has none yet.
     *
     * @return its number
     * @throws ProblemException when a certificate cannot be issued for the run
     */
    public UUID issue(Run run) {
        UUID known = store.ofRun(run.id()).orElse(null);
        if (known != null) {
            return known;
        }
        String refusal = refusal(run);
        if (refusal != null) {
            throw new ProblemException(ProblemType.CONFORMANCE_STATE, refusal);
        }
        UUID id = UUID.randomUUID();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Statement statement = statement(id, now, run, runs.summary(run));
        store.add(id, run.id(), statement, now, CertificateFile.write(key, statement));
        return store.ofRun(run.id()).orElseThrow();
    }

    /** Why a run has no certificate, in Japanese; {@code null} when it may have one. */
    public @Nullable String refusal(Run run) {
        RunSummary summary = run.summary();
        if (summary == null) {
            return "実行が完了していません。完了してから発行してください。";
        }
        if (run.draft()) {
            return "公表前の規則の試験キットには、適合証明を発行しません。公表された後のキットで実行してください。";
        }
        if (run.rerunOf() != null) {
            return "不合格だけをやり直した実行には、適合証明を発行しません。すべてのケースを1回で実行してください。";
        }
        if (summary.certain().passed() == 0) {
            return "合格した確かなケースがないので、適合証明を発行しません。";
        }
        Kit kit = kits.of(run.edition()).kit();
        return kit.hash().equals(run.kitHash())
                ? null
                : "実行の後に試験キットが変わりました（いまは " + kit.version() + "）。いまのキットで実行してください。";
    }

    /** The number of the certificate of a run; {@code null} when it has none. */
    public @Nullable UUID ofRun(Run run) {
        return store.ofRun(run.id()).orElse(null);
    }

    private static Statement statement(UUID id, Instant now, Run run, RunSummary summary) {
        return new Statement(
                Statement.FORMAT,
                id.toString(),
                now.toString(),
                run.edition(),
                run.kitVersion(),
                run.kitHash(),
                run.software(),
                run.version(),
                run.source(),
                run.id().toString(),
                summary.conformant(),
                Statement.Numbers.of(summary.certain()),
                Statement.Numbers.of(summary.interpreted()),
                Statement.Numbers.of(summary.undecided()));
    }

    /**
     * A certificate of any tenant, and whether it holds.
     *
     * @throws ProblemException when there is none
     */
    public Certificate find(UUID id) {
        CertificateStore.Kept kept = store.find(id).orElseThrow(Certificates::notFound);
        Kit now = kits.of(kept.edition()).kit();
        List<String> unshown = now.hash().equals(kept.kitHash())
                ? List.of()
                : KitPrints.unshown(store.certain(kept.kitHash()), KitPrints.certain(now));
        return new Certificate(
                id,
                CertificateFile.statement(kept.file()),
                unshown.isEmpty(),
                now.version(),
                unshown.size(),
                unshown.subList(0, Math.min(SHOWN, unshown.size())),
                key.id(),
                kept.file());
    }

    /** The newest certificates of the caller's tenant. */
    public List<Certificate> newest() {
        return store.newest(SHOWN).stream().map(this::find).toList();
    }

    /**
     * The number of a path.
     *
     * @throws ProblemException when it is none
     */
    public UUID number(String text) {
        return CertificateController.id(text);
    }

    /** There is no such certificate. */
    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "この番号の適合証明はありません。番号を確かめてください。");
    }
}
