package org.santei.engine.draft;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.RuleFile;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Revision;

/** Whether the months of rule files follow each other: nothing begins where no law is, repeats the version before it, or leaves a gap. */
final class DraftMonths {

    private final FeeTable table;
    private final List<RuleFile> all;
    private final Consumer<DraftProblem> problems;

    DraftMonths(FeeTable table, DraftTexts texts, Consumer<DraftProblem> problems) {
        this.table = table;
        this.all = texts.rules();
        this.problems = problems;
    }

    /** Notes what is wrong with the month of a file of the draft. */
    void check(String path, RuleFile file) {
        RuleFile before = all.stream()
                .filter(other ->
                        other.name().equals(file.name()) && other.begins().isBefore(file.begins()))
                .max(Comparator.comparing(RuleFile::begins))
                .orElse(null);
        if (before != null && before.text().equals(file.text())) {
            problems.accept(DraftProblem.warning(
                    path, 0, 0, "same-as-before", before.begins() + " からの版と同じ文です。変わらないのなら、このファイルは要りません。"));
        }
        if (file.isShare()) {
            return;
        }
        YearMonth revision = revision(file.begins());
        if (revision == null) {
            problems.accept(
                    DraftProblem.error(path, 0, 0, "month", file.begins() + " には診療報酬点数表の改定がありません。ファイルの名の月を直してください。"));
        } else if (!file.isCommon()
                && before != null
                && !Objects.equals(revision(before.begins()), revision)
                && revision.isBefore(file.begins())) {
            problems.accept(DraftProblem.warning(
                    path,
                    0,
                    0,
                    "gap",
                    "前の版は " + before.begins() + " の改定までのもので、" + revision + " から " + file.begins()
                            + " の前の月まで、このファイルの規則がありません。" + revision + " からの版も作ってください。"));
        }
    }

    private @Nullable YearMonth revision(YearMonth month) {
        return table.revisions().stream()
                .filter(revision -> revision.holds().contains(month.atDay(1)))
                .map(Revision::name)
                .map(YearMonth::parse)
                .findFirst()
                .orElse(null);
    }
}
