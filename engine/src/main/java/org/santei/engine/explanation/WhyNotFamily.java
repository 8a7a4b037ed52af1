package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.rulebase.RuleText;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.NoteAddition;
import org.santei.feetables.TestRole;

/**
 * The codes of an item: what bears the same 区分番号, the additions of its notes and of ages, the fees for the judgement of its
 * tests, and what rules award for the same acts. Rules and the master relate them; nothing is listed here.
 */
final class WhyNotFamily {

    private static final int NOTE_GROUP = 38;
    private static final int TEST_GROUP = 51;
    private static final int REFERENCE_NUMBER = 92;

    private final FeeTable table;
    private final CodeSets sets;
    private final List<RuleText> awards;

    /**
     * @param rules every rule of the edition
     */
    WhyNotFamily(FeeTable table, CodeSets sets, List<RuleText> rules) {
        this.table = table;
        this.sets = sets;
        this.awards = rules.stream().filter(rule -> !rule.awards().isEmpty()).toList();
    }

    /** Codes of the family of an item on a day, without its own, in order. */
    Set<String> of(FeeItem item, LocalDate day) {
        Set<String> family = new TreeSet<>();
        reference(item, day, family);
        notes(item, day, family);
        item.ages().additions().stream().map(AgeAddition::code).forEach(family::add);
        if (item.testing().role() == TestRole.PERFORMANCE) {
            judgement(item, day, family);
        }
        awarded(item.code(), day, family);
        family.remove(item.code());
        family.removeIf(code -> table.find(code, day) == null);
        return family;
    }

    private void reference(FeeItem item, LocalDate day, Set<String> family) {
        if (item.reference().isEmpty()) {
            return;
        }
        String number = item.reference().substring(1).split("-", 2)[0];
        for (String code : table.codesWith(REFERENCE_NUMBER, Set.of(number), day)) {
            FeeItem other = table.find(code, day);
            if (other != null && other.reference().equals(item.reference())) {
                family.add(code);
            }
        }
    }

    private void notes(FeeItem item, LocalDate day, Set<String> family) {
        NoteAddition note = item.noteAddition();
        if (note.isLinked() && !note.isAddition()) {
            for (String code : table.codesWith(NOTE_GROUP, Set.of(note.group()), day)) {
                FeeItem other = table.find(code, day);
                if (other != null && note.isBaseOf(other.noteAddition())) {
                    family.add(code);
                }
            }
        }
    }

    private void judgement(FeeItem test, LocalDate day, Set<String> family) {
        for (String code : table.codesWith(TEST_GROUP, Set.of(test.testing().group()), day)) {
            FeeItem other = table.find(code, day);
            if (other != null && other.testing().role() == TestRole.JUDGEMENT) {
                family.add(code);
            }
        }
    }

    /** What rules award for the same acts: those of a set that the code is in, or that earn the code itself. */
    private void awarded(String code, LocalDate day, Set<String> family) {
        Set<String> keys = new HashSet<>(sets.of(code, day));
        keys.add(code);
        for (RuleText rule : awards) {
            if (rule.awards().equals(code) && !rule.key().isEmpty()) {
                keys.add(rule.key());
            }
        }
        for (RuleText rule : awards) {
            if (keys.contains(rule.key())) {
                family.add(rule.awards());
            }
        }
    }
}
