package org.santei.engine.conformance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.engine.rulebase.Edition;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;

/** Codes and values that begin or end with the edition: those that ended, those that began, those that changed. */
final class DateCandidates {

    private static final int EACH = 40;

    private DateCandidates() {}

    static List<Candidate> of(EditionItems items, Edition edition) {
        List<Candidate> candidates = new ArrayList<>();
        FeeTable table = items.table();
        LocalDate first = edition.begins().atDay(1);
        LocalDate last = edition.ends().equals(Edition.OPEN)
                ? first.plusMonths(2).minusDays(1)
                : edition.ends().atDay(1).minusDays(1);
        int changed = 0;
        int began = 0;
        for (FeeItem item : items.items()) {
            FeeItem before = table.find(item.code(), first.minusDays(1));
            FeeItem now = table.find(item.code(), first);
            if (now != null && before == null && began < EACH) {
                began++;
                candidates.add(candidate(now, first, "began", "この版で始まった"));
            } else if (now != null && before != null && before.value().compareTo(now.value()) != 0 && changed < EACH) {
                changed++;
                candidates.add(candidate(now, first, "changed", "この版で点数の変わった"));
                candidates.add(candidate(now, last, "last", "版の末日の"));
            }
        }
        addEnded(items, first, candidates);
        return candidates;
    }

    private static void addEnded(EditionItems items, LocalDate first, List<Candidate> candidates) {
        FeeTable table = items.table();
        List<FeeItem> ended = table.codes().stream()
                .sorted(Comparator.comparingLong((String code) -> -items.usage(code))
                        .thenComparing(Comparator.naturalOrder()))
                .map(code -> endedBefore(table, code, first))
                .filter(Objects::nonNull)
                .limit(EACH)
                .toList();
        ended.forEach(item -> candidates.add(candidate(item, first, "ended", "前の版で終わった")));
    }

    private static @Nullable FeeItem endedBefore(FeeTable table, String code, LocalDate first) {
        FeeItem before = table.find(code, first.minusDays(1));
        return EditionItems.isForOutpatients(before) && table.find(code, first) == null ? before : null;
    }

    private static Candidate candidate(FeeItem item, LocalDate day, String which, String how) {
        return new Candidate(
                "date/" + item.code() + '/' + which,
                CaseKind.DATE,
                how + "「" + item.name() + "」（" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日）",
                "",
                item.reference(),
                Question.VERIFY,
                new MadeClaim(YearMonth.from(day))
                        .act(item, day.getDayOfMonth())
                        .claim(),
                true);
    }
}
