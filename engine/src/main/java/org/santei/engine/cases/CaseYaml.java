package org.santei.engine.cases;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads the YAML of case files event by event: texts, lists and names, nothing else. No tag, no anchor, no alias, no second
 * document, no deep nesting, so that nothing is made but nodes, and no more of them than the file has letters. Every scalar
 * stays a text: a code keeps its zeros and a date is no instant.
 */
final class CaseYaml {

    private static final int MOST_CHARACTERS = 400_000;
    private static final int DEEPEST = 10;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable CaseNode root;
    private int documents;

    /** A list or a group of fields that has begun and not ended. */
    private static final class Open {
        final CaseNode node;

        @Nullable
        String name;

        Open(CaseNode node) {
            this.node = node;
        }
    }

    private CaseYaml(String file) {
        this.file = file;
    }

    /** The nodes of a file; refuses what is no list. */
    static List<CaseNode> list(String file, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new CaseRefused(file, 1, 1, "例のファイルは " + MOST_CHARACTERS + " 文字までです。ファイルを分けてください。");
        }
        CaseLetters.check(file, text);
        CaseYaml reader = new CaseYaml(file);
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        try {
            for (Event event : new Yaml(options).parse(new StringReader(text))) {
                reader.read(event);
            }
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new CaseRefused(
                    file,
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "YAML として読めません。字下げと「:」「[」「]」「{」「}」「\"」を確かめてください。");
        } catch (YAMLException | StackOverflowError e) {
            throw new CaseRefused(file, 1, 1, "YAML として読めません。使えない文字がないか確かめてください。");
        }
        if (reader.root != null && list(reader.root) != null) {
            return List.copyOf(list(reader.root));
        }
        throw new CaseRefused(file, 1, 1, "「- rule: 規則のid」で始まる規則のリストにしてください。");
    }

    @SuppressWarnings("unchecked")
    static @Nullable List<CaseNode> list(CaseNode node) {
        return node.value() instanceof List<?> list ? (List<CaseNode>) list : null;
    }

    @SuppressWarnings("unchecked")
    static @Nullable Map<String, CaseNode> fields(CaseNode node) {
        return node.value() instanceof Map<?, ?> map ? (Map<String, CaseNode>) map : null;
    }

    private void read(Event event) {
        int line = event.getStartMark().getLine() + 1;
        int column = event.getStartMark().getColumn() + 1;
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            throw new CaseRefused(file, line, column, "「---」で区切らず、１つのリストにしてください。");
        }
        if (event instanceof DocumentStartEvent start && (start.getVersion() != null || start.getTags() != null)) {
            throw new CaseRefused(file, line, column, "「%」で始まる指示は使えません。この行を消してください。");
        }
        if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw new CaseRefused(file, line, column, "「&」「*」による参照は使えません。値をそのまま書いてください。");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), line, column);
            put(new CaseNode(scalar.getValue(), line, column));
        } else if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), line, column);
            if (open.size() >= DEEPEST) {
                throw new CaseRefused(file, line, column, "入れ子が深すぎます。例の書き方にならってください。");
            }
            Object value = start instanceof SequenceStartEvent
                    ? new ArrayList<CaseNode>()
                    : new LinkedHashMap<String, CaseNode>();
            CaseNode node = new CaseNode(value, line, column);
            put(node);
            open.push(new Open(node));
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        }
    }

    private void refuseTag(@Nullable String tag, int line, int column) {
        if (tag != null) {
            throw new CaseRefused(file, line, column, "「!」による型の指定は使えません。値だけを書いてください。");
        }
    }

    private void put(CaseNode node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
            return;
        }
        List<CaseNode> list = list(parent.node);
        Map<String, CaseNode> fields = fields(parent.node);
        if (list != null) {
            list.add(node);
        } else if (fields != null && parent.name == null) {
            if (!(node.value() instanceof String name)) {
                throw new CaseRefused(file, node, "項目の名は１語で書いてください。");
            }
            if (fields.containsKey(name)) {
                throw new CaseRefused(file, node, "「" + name + "」が２度書かれています。１つにしてください。");
            }
            parent.name = name;
        } else if (fields != null) {
            fields.put(String.valueOf(parent.name), node);
            parent.name = null;
        }
    }
}
