package org.santei.engine.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.CompiledRule;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.engine.rulebase.RuleBase;
import org.santei.feetables.FeeTable;

/** Looks for what contradicts itself or another rule in one edition, before anything is calculated. */
final class DraftConflicts {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{8}");

    /** An edition that nothing ends yet is looked at for so long. */
    private static final int MONTHS = 24;

    private final FeeTable table;
    private final RuleBase base;
    private final List<LocalDate> days;
    private final Consumer<DraftProblem> problems;

    /**
     * @param base the rules of the edition as the draft changes them
     */
    DraftConflicts(FeeTable table, RuleBase base, Consumer<DraftProblem> problems) {
        this.table = table;
        this.base = base;
        YearMonth begins = base.edition().begins();
        this.days = Stream.iterate(begins, month -> month.plusMonths(1))
                .limit(MONTHS)
                .takeWhile(base.edition()::holds)
                .map(month -> month.atDay(1))
                .toList();
        this.problems = problems;
    }

    /** Notes the conflicts of a rule of the draft. */
    void check(String path, ParsedRule rule) {
        Place place = new Place(path, rule);
        reachable(place);
        names(place);
        for (CompiledRule other : base.entries()) {
            if (!other.id().equals(rule.id())) {
                awards(place, other);
                exclusions(place, other);
            }
        }
    }

    /** A rule of the draft and where it stands. */
    private record Place(String path, ParsedRule rule, CompiledRule compiled) {
        Place(String path, ParsedRule rule) {
            this(path, rule, CompiledRule.of(rule));
        }
    }

    private void reachable(Place place) {
        List<String> conditions = place.compiled().conditions();
        for (String condition : conditions) {
            if (conditions.contains("!" + condition)) {
                error(
                        place,
                        "unreachable",
                        "「" + condition + "」と「!" + condition + "」を両方求めているため、決して当てはまりません。どちらかを消してください。");
            }
        }
        String key = place.compiled().key();
        if (place.rule().factType().equals("群明細") && members(key).isEmpty()) {
            error(
                    place,
                    "empty-set",
                    "集合「" + key + "」には " + month() + " からの版の間に属するコードがないため、決して当てはまりません。groups.csv に行を足すか、別の集合にしてください。");
        }
    }

    private void names(Place place) {
        Set<String> texts = new HashSet<>(texts(place.compiled().verb()));
        place.compiled().conditions().forEach(condition -> texts.addAll(texts(condition)));
        for (String text : texts) {
            if (CODE.matcher(text).matches()) {
                row(place, text);
            } else if (base.limits().knows(text) && !base.codeSets().knows(text)) {
                days.stream()
                        .filter(day -> !base.limits().isSet(text, day))
                        .findFirst()
                        .ifPresent(day -> error(
                                place,
                                "limit-gap",
                                "限度「" + text + "」は " + day + " に値がありません。limits.csv にその日を含む行を足してください。"));
            }
        }
    }

    private void row(Place place, String code) {
        List<LocalDate> without =
                days.stream().filter(day -> !stands(code, day)).toList();
        if (without.size() == days.size()) {
            error(place, "no-row", "コード " + code + " は " + month() + " からの版の間、公式の表に行がありません。コードを確かめてください。");
        } else if (!without.isEmpty() && code.equals(place.compiled().awards())) {
            warning(
                    place,
                    "row-gap",
                    "コード " + code + " は " + without.get(0) + " に公式の表の行がありません。その月からは別のコードがないか確かめてください。");
        }
    }

    private boolean stands(String code, LocalDate day) {
        return table.find(code, day) != null || table.drug(code, day) != null || table.material(code, day) != null;
    }

    private void awards(Place place, CompiledRule other) {
        CompiledRule rule = place.compiled();
        if (rule.awards().isEmpty()
                || !rule.awards().equals(other.awards())
                || !rule.factType().equals(other.factType())
                || !meet(rule, other)) {
            return;
        }
        boolean same =
                rule.key().equals(other.key()) && Set.copyOf(rule.conditions()).equals(Set.copyOf(other.conditions()));
        String message = "「" + rule.name() + "」と「" + other.name() + "」は、同じ請求で同じコード " + rule.awards() + " を算定することがあります。";
        if (same) {
            error(place, "award-twice", message + "条件が同じなので、どちらかを消してください。");
        } else {
            warning(place, "award-twice", message + "一方にだけ当てはまるように、条件に互いの否定（!）を加えられないか確かめてください。");
        }
    }

    /** Whether both can be true of one fact: a code is under both keys, and neither asks for what the other denies. */
    private boolean meet(CompiledRule rule, CompiledRule other) {
        boolean keys = rule.key().equals(other.key()) || codes(rule).stream().anyMatch(codes(other)::contains);
        return keys
                && rule.conditions().stream()
                        .noneMatch(condition -> other.conditions().contains(denied(condition)));
    }

    private static String denied(String condition) {
        return condition.startsWith("!") ? condition.substring(1) : '!' + condition;
    }

    private void exclusions(Place place, CompiledRule other) {
        CompiledRule rule = place.compiled();
        if (rule.stage() != Stage.EXCLUDE || other.stage() != Stage.EXCLUDE) {
            return;
        }
        Set<String> excluded = codes(rule);
        Set<String> otherExcluded = codes(other);
        if (!excluded.isEmpty()
                && !otherExcluded.isEmpty()
                && causes(rule).stream().anyMatch(otherExcluded::contains)
                && causes(other).stream().anyMatch(excluded::contains)) {
            warning(
                    place,
                    "mutual-exclusion",
                    "「" + rule.name() + "」と「" + other.name()
                            + "」は互いに相手を算定しないとするため、両方ある請求ではどちらも算定できません。主なものを残す側の規則だけにできないか確かめてください。");
        }
    }

    /** The codes that a rule looks at. */
    private Set<String> codes(CompiledRule rule) {
        return switch (rule.factType()) {
            case "明細" -> Set.of(rule.key());
            case "群明細" -> members(rule.key());
            default -> Set.of();
        };
    }

    /** The codes whose presence a rule asks for. */
    private Set<String> causes(CompiledRule rule) {
        return rule.conditions().stream()
                .skip(1)
                .filter(condition -> !condition.startsWith("!") && condition.contains("に実施("))
                .flatMap(condition -> texts(condition).stream())
                .flatMap(text -> CODE.matcher(text).matches() ? Stream.of(text) : members(text).stream())
                .collect(Collectors.toSet());
    }

    private Set<String> members(String set) {
        LocalDate last = days.get(days.size() - 1).plusMonths(1);
        return base.codeSets().members(set, days.get(0), last);
    }

    /** The texts in quotes. */
    static Set<String> texts(String written) {
        return TEXT.matcher(written).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private YearMonth month() {
        return base.edition().begins();
    }

    private void error(Place place, String kind, String message) {
        problems.accept(DraftProblem.error(place.path(), place.rule().line(), 1, kind, message));
    }

    private void warning(Place place, String kind, String message) {
        problems.accept(DraftProblem.warning(place.path(), place.rule().line(), 1, kind, message));
    }
}
