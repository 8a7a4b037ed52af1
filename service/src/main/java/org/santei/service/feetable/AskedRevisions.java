package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.Revision;
import org.santei.feetables.Validity;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Reads which two revisions a request compares. */
final class AskedRevisions {

    /** The parameters that it reads. */
    static final List<String> PARAMETERS = List.of("table", "show", "asOf", "beforeOn", "afterOn");

    private static final List<String> TABLES =
            List.of(ItemKind.PROCEDURE.table(), ItemKind.DRUG.table(), ItemKind.MATERIAL.table());

    private AskedRevisions() {}

    /** The two revisions, the master and the days; ends the request when anything is wrong. */
    static Revisions.Compared read(Asked asked, Revisions revisions, String before, String after) {
        Revision one = revision(revisions, before);
        Revision other = revision(revisions, after);
        if (!one.holds().from().isBefore(other.holds().from())) {
            asked.wrong("after", "前の改定、後の改定の順に指定してください（例 /revisions/2024-06/diff/2026-06）。");
        }
        ItemKind item = item(asked.choice("table", TABLES));
        asked.check();
        Validity span = span(revisions, item, one);
        Validity otherSpan = span(revisions, item, other);
        LocalDate beforeOn = asked.day("beforeOn", span.until().minusDays(1));
        LocalDate afterOn = asked.day("afterOn", otherSpan.from());
        if (!span.contains(beforeOn)) {
            asked.wrong("beforeOn", "改定 " + before + " の期間の日を指定してください。");
        }
        if (!otherSpan.contains(afterOn)) {
            asked.wrong("afterOn", "改定 " + after + " の期間の日を指定してください。");
        }
        asked.check();
        return new Revisions.Compared(one, other, item, beforeOn, afterOn);
    }

    /** The kind of change to list; empty for all. */
    static String show(Asked asked) {
        String given = asked.text("show");
        if (given != null && !RevisionDiff.KINDS.contains(given)) {
            asked.wrong("show", String.join("、", RevisionDiff.KINDS) + " のどれか1つを指定してください。");
        }
        return given == null ? "" : given;
    }

    private static ItemKind item(String table) {
        return Arrays.stream(ItemKind.values())
                .filter(item -> item.table().equals(table))
                .findFirst()
                .orElse(ItemKind.PROCEDURE);
    }

    /**
     * A revision by its name.
     *
     * @throws ProblemException when there is none
     */
    static Revision revision(Revisions revisions, String name) {
        @Nullable Revision found = revisions.find(name);
        if (found == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "この改定の表はありません。使えるもの: "
                            + revisions.all().stream().map(Revision::name).collect(Collectors.joining("、")) + "。");
        }
        return found;
    }

    private static Validity span(Revisions revisions, ItemKind item, Revision revision) {
        Validity span = revisions.span(item, revision);
        if (span == null) {
            String master = Words.master(ItemJson.word(item));
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "改定 " + revision.name() + " の" + master + "の表は手元にありません。別の改定を指定してください。");
        }
        return span;
    }
}
