package org.santei.engine.rulebase;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.rulebase.ParsedRule.Condition;

/**
 * Writes the DRL that is compiled from what the guard has read, never from the text of a file. A rule that asks what may
 * be unknown is written twice: once for when it certainly holds, and as a twin for when no condition is certainly false
 * and at least one cannot be answered.
 */
final class RuleWriter {

    private RuleWriter() {}

    static String write(String packageName, List<ParsedRule> rules) {
        StringBuilder drl = new StringBuilder("package ").append(packageName).append(";\n");
        drl.append("import org.santei.engine.language.*;\n");
        for (ParsedRule rule : rules) {
            drl.append(rule(rule));
            if (rule.hasTwin()) {
                drl.append(twin(rule));
            }
        }
        return drl.toString();
    }

    private static String rule(ParsedRule rule) {
        String conditions = conditions(rule, RuleWriter::holds);
        return text(rule.name(), rule, conditions, rule.verb() + '(' + String.join(", ", rule.arguments()) + ')');
    }

    /** The name of the twin of a rule. */
    static String twinName(String name) {
        return name + "（判定できない）";
    }

    private static String twin(ParsedRule rule) {
        List<Condition> open =
                rule.conditions().stream().filter(Condition::mayBeUnknown).toList();
        String conditions = conditions(rule, RuleWriter::mayHold);
        String unknown =
                open.stream().map(condition -> condition.text() + " == 答え.不明").collect(Collectors.joining(" || "));
        String missing = open.stream()
                .map(condition -> "事実.不足(" + missing(condition) + ", $事実." + condition.text() + ")")
                .collect(Collectors.joining(", "));
        return text(
                twinName(rule.name()), rule, conditions + ", (" + unknown + ")", openVerb(rule) + ", " + missing + ')');
    }

    /** What must be known to answer a condition, as an expression. */
    private static String missing(Condition condition) {
        if (condition.toldBy().isEmpty()) {
            return '"' + condition.missing() + '"';
        }
        return "$事実." + condition.toldBy()
                + condition.text().substring(condition.text().indexOf('('));
    }

    /** The verb of a twin, to which what is missing is added. */
    private static String openVerb(ParsedRule rule) {
        if (FactType.compiled(rule.factType()).leavesOpen(rule.verb())) {
            return rule.verb() + '(' + String.join(", ", rule.arguments());
        }
        String code = rule.awards() == null ? "$事実.act().code()" : '"' + rule.awards() + '"';
        return "判定できない(\"" + rule.id() + "\", " + code;
    }

    private static String text(String name, ParsedRule rule, String conditions, String verb) {
        return "rule \"" + name + "\" when $事実 : " + rule.factType() + "( " + conditions + " ) then $事実." + verb
                + "; end\n";
    }

    /** Drools finds rules by hash only where the key is a text, so a constant is compared by its name. */
    private static String conditions(ParsedRule rule, Function<Condition, String> written) {
        boolean keyIsConstant =
                rule.key() != null && !rule.conditions().get(0).text().endsWith("\"");
        return Stream.concat(
                        keyIsConstant ? Stream.of("キー == \"" + rule.key() + '"') : Stream.empty(),
                        rule.conditions().stream().skip(keyIsConstant ? 1 : 0).map(written))
                .collect(Collectors.joining(", "));
    }

    private static String holds(Condition condition) {
        if (condition.mayBeUnknown()) {
            return condition.text() + " == 答え." + (condition.negated() ? "いいえ" : "はい");
        }
        return (condition.negated() ? "!" : "") + condition.text();
    }

    private static String mayHold(Condition condition) {
        if (condition.mayBeUnknown()) {
            return condition.text() + " != 答え." + (condition.negated() ? "はい" : "いいえ");
        }
        return holds(condition);
    }
}
