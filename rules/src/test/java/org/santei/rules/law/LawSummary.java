package org.santei.rules.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.law.Clause;

/** Writes how much of the notice is answered in each edition. */
final class LawSummary {

    private static final double MOST = 0.99;
    private static final int FREQUENT = 200;

    private static final String HEAD = """
            # What answers the notice

            Written by `LawPageTest`, which fails when this page or one of the lists is stale; CONTRIBUTING.md says how to write them
            again. A clause is a 区分 without its notes, one 注, or one number of 通則, of 別表第一 without 入院料等. `law-<edition>.csv`
            lists them all, the most frequent first:

            - `id` is how the ids of its rules begin: A001-N8 is 注８ of Ａ００１, B001-I22-N1 注１ of Ｂ００１の22, D-S3-H2-G1 通則１ of the
              second heading in brackets of 第３節 of 検査.
            - `status` is *rule* (rules cite it, `by` lists them), *table* (it says nothing that the column or table in `by` does not
              hold), *needs human* (no claim could tell the fact; `words` is the question to ask) or *not yet* (`words` says why no
              table answers it, as far as known). Most points of 2026-06 are themselves derived from its notice.
            - `hash` changes with the words of the text. `rules/src/main/resources/law/answers.csv` holds the hash for which each rule
              or answer was written; the build fails when the text is another.
            - `volume` is how often its codes were claimed for outpatients in the fiscal year 2022 (NDB オープンデータ 第9回); of a note
              without codes of its own those of its 区分, of 通則 those under its letter. Codes that began later have none.

            """;

    private final Map<String, Law> laws;
    private final StringBuilder page = new StringBuilder(HEAD);

    private LawSummary(Map<String, Law> laws) {
        this.laws = laws;
    }

    /** The page for the laws of several editions, by their names. */
    static String write(Map<String, Law> laws) {
        LawSummary summary = new LawSummary(laws);
        summary.statuses();
        summary.frequentCodes();
        summary.frequentItems();
        return summary.page.toString();
    }

    private void statuses() {
        page.append(
                "## Clauses by status\n\n| edition | kind | clauses | rule | table | needs human | not yet | answered | answered, by volume |\n");
        page.append("|---|---|---|---|---|---|---|---|---|\n");
        laws.forEach((edition, law) -> {
            List<Clause> clauses = law.clauses();
            row(edition, law, "区分", clauses, Clause::isItem);
            row(edition, law, "注", clauses, clause -> !clause.isItem() && !clause.isGeneral());
            row(edition, law, "通則", clauses, Clause::isGeneral);
            row(edition, law, "all", clauses, clause -> true);
        });
    }

    private void row(String edition, Law law, String kind, List<Clause> all, Predicate<Clause> isOfKind) {
        List<Clause> clauses = all.stream().filter(isOfKind).toList();
        List<Clause> answered =
                clauses.stream().filter(clause -> !law.isOpen(clause)).toList();
        String counts = Stream.of(
                        Answer.Status.RULE, Answer.Status.TABLE, Answer.Status.NEEDS_HUMAN, Answer.Status.NOT_YET)
                .map(status -> String.valueOf(clauses.stream()
                        .filter(clause -> law.answer(clause).status() == status)
                        .count()))
                .collect(Collectors.joining(" | "));
        page.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %.1f %% | %.1f %% |\n",
                edition,
                kind,
                clauses.size(),
                counts,
                100.0 * answered.size() / clauses.size(),
                100.0 * volume(law, answered) / volume(law, clauses)));
    }

    private void frequentCodes() {
        page.append("\n## The 200 most frequent outpatient codes\n\n");
        page.append("Codes in force on the first day of the edition. Their clauses are the 区分 with all its notes.\n\n");
        page.append("| edition | with a clause | all clauses answered | without a clause |\n|---|---|---|---|\n");
        laws.forEach((edition, law) -> {
            ClauseCodes.Assigned codes = law.codes().mostFrequent(FREQUENT, Law.USAGE);
            long whole = codes.items().values().stream()
                    .filter(item -> clausesOf(law, item).stream().noneMatch(law::isOpen))
                    .count();
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s |\n",
                    edition,
                    codes.items().size(),
                    whole,
                    String.join(" ", codes.without())));
        });
    }

    private void frequentItems() {
        page.append(
                "\n## The 区分 of 99 % of the outpatient counts\n\nOpen of all clauses, by 区分; – where it is not among them.\n\n");
        page.append("| 区分 | ").append(String.join(" | ", laws.keySet())).append(" |\n|---|");
        page.append("---|".repeat(laws.size())).append('\n');
        Map<String, List<String>> frequent = laws.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> frequentItems(entry.getValue())));
        TreeSet<String> names =
                frequent.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
        page.append("| all | ");
        page.append(laws.entrySet().stream()
                .map(entry -> openOf(
                        entry.getValue(),
                        entry.getValue().clauses().stream()
                                .filter(clause -> frequent.getOrDefault(entry.getKey(), List.of())
                                        .contains(clause.item()))
                                .toList()))
                .collect(Collectors.joining(" | ")));
        page.append(" |\n");
        for (String name : names) {
            page.append("| ").append(name).append(" | ");
            page.append(laws.entrySet().stream()
                    .map(entry ->
                            frequent.getOrDefault(entry.getKey(), List.of()).contains(name)
                                    ? openOf(entry.getValue(), clausesOf(entry.getValue(), name))
                                    : "–")
                    .collect(Collectors.joining(" | ")));
            page.append(" |\n");
        }
    }

    /** The fewest 区分 whose codes are together 99 % of the counts of all. */
    static List<String> frequentItems(Law law) {
        List<Clause> items = law.clauses().stream()
                .filter(Clause::isItem)
                .sorted(Comparator.comparing(law::volume).reversed())
                .toList();
        double enough = MOST * volume(law, items);
        long sum = 0;
        int count = 0;
        while (sum < enough) {
            sum += law.volume(items.get(count));
            count++;
        }
        return items.stream().limit(count).map(Clause::item).toList();
    }

    private static String openOf(Law law, List<Clause> clauses) {
        return clauses.stream().filter(law::isOpen).count() + " of " + clauses.size();
    }

    private static List<Clause> clausesOf(Law law, String item) {
        return law.clauses().stream()
                .filter(clause -> clause.item().equals(item))
                .toList();
    }

    private static long volume(Law law, List<Clause> clauses) {
        return clauses.stream().mapToLong(law::volume).sum();
    }
}
