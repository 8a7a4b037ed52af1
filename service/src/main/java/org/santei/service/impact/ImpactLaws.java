package org.santei.service.impact;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;
import org.santei.feetables.store.SnapshotFile;
import org.santei.service.draft.Drafts;
import org.santei.service.release.Releases;
import org.santei.service.sandbox.Sandbox;
import org.springframework.stereotype.Component;

/** The law in force, and what drafts make of it. */
@Component
final class ImpactLaws {

    private static final String LIMITS = "rules/limits.csv";
    private static final String GROUPS = "rules/groups.csv";

    private final FeeTable table;
    private final Releases releases;
    private final Drafts drafts;
    private final Sandbox sandbox;

    ImpactLaws(FeeTable table, Releases releases, Drafts drafts, Sandbox sandbox) {
        this.table = table;
        this.releases = releases;
        this.drafts = drafts;
        this.sandbox = sandbox;
    }

    /** The releases in force, the newest first. */
    List<ReleaseName> inForce() {
        return releases.inForce();
    }

    /** Whether a release did not come with this build. */
    boolean isForeign(ReleaseName name) {
        return !releases.isPackaged(name);
    }

    /** A release in one file. */
    byte[] archive(ReleaseName name) {
        return releases.release(name).archive();
    }

    /** What identifies the tables that answer. */
    String tables() {
        return table.tables().hash();
    }

    /** The tables that answer, in one file. */
    byte[] snapshot() {
        return SnapshotFile.write(table.tables());
    }

    /**
     * What identifies the texts of a draft; {@code null} without one.
     *
     * @throws org.santei.service.problem.ProblemException when the tenant has no such draft
     */
    @Nullable
    String hash(@Nullable UUID draft) {
        return draft == null ? null : drafts.hash(draft);
    }

    /**
     * The month in which everything that a draft changes has begun, {@code YYYY-MM}; that of the last edition in force when it
     * changes nothing.
     */
    String month(UUID draft) {
        List<ReleaseName> names = releases.inForce().stream()
                .filter(name -> !name.isOfShares())
                .sorted(Comparator.comparing(ReleaseName::edition))
                .toList();
        ReleaseName last = names.get(names.size() - 1);
        RuleRelease release = releases.release(last);
        YearMonth month = DraftMonth.of(
                drafts.texts(draft),
                path -> path.equals(LIMITS) ? release.limits() : path.equals(GROUPS) ? release.groups() : "");
        return month == null ? last.edition() : month.toString();
    }

    /** The releases that a draft makes; none without one. */
    List<RuleRelease> drafted(@Nullable UUID draft) {
        return draft == null ? List.of() : sandbox.compile(drafts.texts(draft));
    }
}
