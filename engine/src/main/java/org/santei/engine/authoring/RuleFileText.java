package org.santei.engine.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a rule file in its parts: a head, and rules with what stands before each. Whatever it does not understand stays as it
 * is.
 *
 * @param head what stands before the first rule
 * @param rules the rules, in order
 */
public record RuleFileText(String head, List<Block> rules) {

    private static final Pattern RULE =
            Pattern.compile("(?ms)^rule\\s+\"([^\"\\s]+)[^\"\\n]*\".*?^end[ \\t]*(?:\\n|\\z)");

    /**
     * A rule of a file.
     *
     * @param id its id
     * @param line line of its first line, from 1
     * @param text its text, to the end of its last line
     * @param after what stands behind it, up to the next rule
     */
    public record Block(String id, int line, String text, String after) {}

    public RuleFileText {
        rules = List.copyOf(rules);
    }

    /** The parts of a text. */
    public static RuleFileText of(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        int end = 0;
        String head = text;
        while (matcher.find()) {
            if (blocks.isEmpty()) {
                head = text.substring(0, matcher.start());
            } else {
                Block last = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(last.id(), last.line(), last.text(), text.substring(end, matcher.start())));
            }
            int line = (int) text.substring(0, matcher.start()).lines().count() + 1;
            end = matcher.end();
            blocks.add(new Block(matcher.group(1), line, matcher.group(), text.substring(end)));
        }
        return new RuleFileText(head, blocks);
    }

    /** A file without rules, beside another one of its chapter. */
    public static String empty(String packageName) {
        return "package " + packageName + ";\n\nimport org.santei.engine.language.*;\n";
    }

    /** The file as the last version that says that the item has ended: its head, and why. */
    public String ended() {
        return head.stripTrailing() + "\n\n// ended\n";
    }

    /** The rule of an id. */
    public Optional<Block> rule(String id) {
        return rules.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /**
     * The text with a rule in the place of another, or at the end.
     *
     * @param id id of the rule that it takes the place of; empty for a new one
     * @param rule text of the rule
     */
    public String with(String id, String rule) {
        StringBuilder text = new StringBuilder(head);
        boolean placed = false;
        for (Block block : rules) {
            boolean here = !placed && block.id().equals(id);
            placed |= here;
            text.append(here ? rule : block.text()).append(block.after());
        }
        if (!placed) {
            String before = text.toString().stripTrailing();
            text.setLength(0);
            text.append(before).append("\n\n").append(rule);
        }
        return text.toString();
    }

    /** The text without a rule. */
    public String without(String id) {
        StringBuilder text = new StringBuilder(head);
        rules.stream()
                .filter(block -> !block.id().equals(id))
                .forEach(block -> text.append(block.text()).append(block.after()));
        return text.toString().stripTrailing() + '\n';
    }
}
