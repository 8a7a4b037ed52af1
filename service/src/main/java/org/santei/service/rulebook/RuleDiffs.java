package org.santei.service.rulebook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.law.Notices;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleFile;
import org.springframework.stereotype.Component;

/** Compares the rules of two revisions: the last edition of one with the first of the other. Safe for use by many threads. */
@Component
final class RuleDiffs {

    private static final int HELD = 20;

    private final Rulebook book;
    private final Notices notices;
    private final Cache<Question, List<FileDiff>> known =
            Caffeine.newBuilder().maximumSize(HELD).build();

    RuleDiffs(Rulebook book, Notices notices) {
        this.book = book;
        this.notices = notices;
    }

    /** What an answer depends on. */
    private record Question(DraftBase texts, Edition before, Edition after) {}

    /**
     * How many rules of a file differ.
     *
     * @param name path of the file without month and ending
     * @param counts how many rules of each kind; kinds without any are left out
     */
    record FileDiff(String name, Map<RuleChange.Kind, Integer> counts) {

        /** Its chapter, such as {@code A-basic}. */
        public String chapter() {
            return name.substring(0, name.indexOf('/'));
        }

        /** How many rules of a kind, by its name. */
        public int count(String kind) {
            return counts.getOrDefault(RuleChange.Kind.valueOf(kind), 0);
        }

        /** Whether anything differs. */
        public boolean differs() {
            return counts.keySet().stream().anyMatch(kind -> kind != RuleChange.Kind.SAME);
        }
    }

    /** The edition with which a comparison begins. */
    Edition before(String revision) {
        List<Edition> editions = book.editions(revision);
        return editions.get(editions.size() - 1);
    }

    /** The edition with which a comparison ends. */
    Edition after(String revision) {
        return book.editions(revision).get(0);
    }

    /** Every file of either edition, in the order of names. */
    List<FileDiff> files(Edition before, Edition after) {
        return known.get(new Question(book.texts(), before, after), question -> compared(before, after));
    }

    private List<FileDiff> compared(Edition before, Edition after) {
        Clauses clauses = new Clauses(notices);
        Map<String, RuleFile> old = book.files(before);
        Map<String, RuleFile> young = book.files(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        List<FileDiff> diffs = new ArrayList<>();
        for (String name : names) {
            Map<RuleChange.Kind, Integer> counts = new EnumMap<>(RuleChange.Kind.class);
            RuleChange.between(read(old.get(name), clauses), read(young.get(name), clauses))
                    .forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
            diffs.add(new FileDiff(name, counts));
        }
        return diffs;
    }

    /** Every rule of a file in either edition. */
    List<RuleChange> rules(Edition before, Edition after, String name) {
        Clauses clauses = new Clauses(notices);
        return RuleChange.between(
                read(book.files(before).get(name), clauses),
                read(book.files(after).get(name), clauses));
    }

    /** The rules of a file with their clauses. */
    List<ReadRule> read(@Nullable RuleFile file) {
        return read(file, new Clauses(notices));
    }

    private static List<ReadRule> read(@Nullable RuleFile file, Clauses clauses) {
        return file == null
                ? List.of()
                : WrittenRule.of(file.text()).stream()
                        .map(rule -> ReadRule.of(rule, clauses))
                        .toList();
    }
}
