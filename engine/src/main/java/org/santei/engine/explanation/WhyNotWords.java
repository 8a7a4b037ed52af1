package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.facts.Act;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.NoteAddition;
import org.santei.feetables.store.Table;

/** Names codes, lines and rules, and puts what stands in the way into sentences. */
final class WhyNotWords {

    private static final int NAME_OF_STANDARD = 2;

    private static final int NOTE_GROUP = 38;
    private static final int MOST_BASES = 3;

    /** Names of fields of the claim's schema, which stand beside facts that are missing. */
    private static final Pattern FIELD = Pattern.compile("（[A-Za-z.\\[\\]]+）");

    private final FeeTable table;
    private final RuleBase rules;
    private final Map<String, String> bases = new HashMap<>();

    WhyNotWords(FeeTable table, RuleBase rules) {
        this.table = table;
        this.rules = rules;
    }

    /** The name of a code on a day; the code itself when no table at hand names it. */
    String name(String code, LocalDate day) {
        ItemAnswer answer = table.item(code, day);
        return answer.name() == null ? code : answer.name();
    }

    /** Acts by name, day and line. */
    String named(List<Act> acts) {
        return acts.stream().map(WhyNotWords::named).collect(Collectors.joining("、"));
    }

    private static String named(Act act) {
        String day = act.day() == 0 ? "" : act.day() + "日の";
        return day + "「" + act.item().name() + "」（" + act.line().number() + "行目）";
    }

    /** The name of a facility standard in the newest list that has it; its code when none has. */
    String standard(String code) {
        Table standards = table.tables().find("shisetsukijun");
        int key = standards == null ? Table.NONE : standards.find(code);
        int row = standards == null || key == Table.NONE ? Table.NONE : standards.newestRow(key);
        return standards == null || row == Table.NONE ? code : standards.text(row, NAME_OF_STANDARD);
    }

    /** Some of the items that may carry an addition of a note, by name. */
    String bases(Act addition) {
        NoteAddition note = addition.item().noteAddition();
        return bases.computeIfAbsent(note.group(), group -> {
            List<String> names = table.codesWith(NOTE_GROUP, Set.of(group), addition.date()).stream()
                    .map(code -> table.find(code, addition.date()))
                    .filter(item -> item != null && item.noteAddition().isBaseOf(note))
                    .map(item -> "「" + item.name() + "」")
                    .limit(MOST_BASES + 1L)
                    .toList();
            String some = names.stream().limit(MOST_BASES).collect(Collectors.joining("、"));
            return names.size() > MOST_BASES ? some + "など" : some;
        });
    }

    /** A rule in Japanese, without its id. */
    String requirement(String rule) {
        String name = rules.nameOf(rule);
        return name.equals(rule) ? "" : name.substring(rule.length()).strip();
    }

    /** Why an act is refused: the rule that refuses it, its clause, and the acts because of which it does. */
    String ruling(JudgedClaim.Ruling ruling) {
        String own = requirement(ruling.rule());
        String requirement = own.isEmpty() ? TableRules.requirement(ruling.rule()) : own;
        String source = own.isEmpty() ? TableRules.source(ruling.rule()) : rules.sourceOf(ruling.rule());
        Act because = ruling.because();
        String winner = because == null ? "" : named(List.of(because)) + "があるため、";
        return winner + "「" + requirement + "」という定め（" + clause(source) + "）";
    }

    /** A source without the files in which its rows stand. */
    private static String clause(String source) {
        int file = source.indexOf(" fee-tables/");
        return file < 0 ? source : source.substring(0, file);
    }

    /** What stands in the way, in sentences. */
    WhyNotObstacle obstacle(Hindrance hindrance) {
        return new WhyNotObstacle(
                hindrance.kind(),
                hindrance.isOpen() ? unknown(hindrance.missing()) : hindrance.reason() + "。",
                hindrance.needed().isEmpty() ? "" : Predicates.required(hindrance.needed()) + also(hindrance),
                hindrance.rule(),
                requirement(hindrance.rule()),
                rules.sourceOf(hindrance.rule()).equals(hindrance.rule()) ? "" : rules.sourceOf(hindrance.rule()),
                hindrance.row(),
                hindrance.conditions().stream().map(WhyNotCondition::of).toList(),
                hindrance.because().stream()
                        .map(act -> act.line().number())
                        .distinct()
                        .toList(),
                hindrance.missing());
    }

    private static String unknown(List<String> missing) {
        return "次の事実が分かりません。" + facts(missing);
    }

    /** Facts in words, without the names of fields, as a sentence. */
    static String facts(List<String> facts) {
        return facts.stream()
                        .map(fact -> FIELD.matcher(fact).replaceAll(""))
                        .distinct()
                        .collect(Collectors.joining("、"))
                + "。";
    }

    private static String also(Hindrance hindrance) {
        return hindrance.further().isEmpty() ? "" : "あわせて、" + Predicates.required(hindrance.further());
    }

    /** Why something is not payable: the first thing that stands in the way. */
    String refusal(String name, Hindrance first) {
        return first.isOpen()
                ? "「" + name + "」を算定できるか決まりません。" + unknown(first.missing())
                : "「" + name + "」は算定できません。" + first.reason() + "ためです。";
    }

    /**
     * What would have to be true, so that nothing that is known stands in the way.
     *
     * @param owned whether rules award the code: of any other only tables are judged
     */
    String remedy(List<Hindrance> hindrances, boolean owned) {
        List<String> needed = new ArrayList<>();
        List<String> further = new ArrayList<>();
        for (Hindrance hindrance : hindrances) {
            if (hindrance.needed().isEmpty()) {
                return "";
            }
            hindrance.needed().stream().filter(each -> !needed.contains(each)).forEach(needed::add);
            hindrance.further().stream().filter(each -> !further.contains(each)).forEach(further::add);
        }
        if (needed.size() == 1 && further.isEmpty()) {
            return Predicates.condition(needed.get(0)) + (owned ? "、算定できます。" : "、算定を妨げるものはなくなります。");
        }
        return "算定するには、" + Predicates.required(needed)
                + (further.isEmpty() ? "" : "あわせて、" + Predicates.required(further));
    }
}
