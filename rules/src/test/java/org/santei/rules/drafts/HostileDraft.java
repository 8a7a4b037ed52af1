package org.santei.rules.drafts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A draft that means harm.
 *
 * @param name what it tries, in Japanese
 * @param kind kind of the problem that the check must note
 * @param changes its texts; the first one is what does harm
 */
public record HostileDraft(String name, String kind, List<DraftText> changes) {

    private static final String RULE_PATH = "rules/A-basic/A001-hostile.2026-06.drl";
    private static final String CASE_PATH = "cases/A-basic/A001-hostile.cases.yaml";

    private static final String RULE = """
        package org.santei.rules.basic;

        import org.santei.engine.language.*;

        rule "A001-N8-X99 診療所では算定しない"
            @Source("令和8年告示第69号 別表第一 A001 注8")
        when
            $明細 : 明細(
                コード == "112011010",
                診療所
            )
        then
            $明細.別に算定しない( "A001-N8-X99" );
        end
        """;

    private static final String CASE = """
        - rule: A001-N8-X99
          cases:
            - name: 診療所では算定しない
              given: { date: 2026-07-10, facility: { kind: 診療所 }, question: verify, lines: ["112007410", "112011010"] }
              expect: applies
            - name: 病院には及ばない
              given: { date: 2026-07-10, facility: { kind: 病院 }, question: verify, lines: ["112007410", "112011010"] }
              expect: does-not-apply
        """;

    /** The draft of which the others change a piece: nothing is wrong with it. */
    public static List<DraftText> sound() {
        return List.of(new DraftText(RULE_PATH, RULE), new DraftText(CASE_PATH, CASE));
    }

    /** All of them. */
    public static List<HostileDraft> all() {
        return Stream.of("hostile.yaml", "hostile-more.yaml")
                .flatMap(file -> in(file).stream())
                .toList();
    }

    private static List<HostileDraft> in(String file) {
        try (InputStream in = Objects.requireNonNull(HostileDraft.class.getResourceAsStream(file))) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            List<Map<String, Object>> nodes = new Yaml(new SafeConstructor(options)).load(in);
            return nodes.stream().map(HostileDraft::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileDraft of(Map<String, Object> node) {
        int times = node.get("times") instanceof Integer number ? number : 1;
        String path = Objects.requireNonNullElse(text(node, "path"), RULE_PATH);
        String text = text(node, "text");
        DraftText harm = new DraftText(path, text == null ? replaced(node, times) : text.repeat(times));
        DraftText other = path.equals(CASE_PATH) ? new DraftText(RULE_PATH, RULE) : new DraftText(CASE_PATH, CASE);
        return new HostileDraft(
                String.valueOf(node.get("name")), String.valueOf(node.get("kind")), List.of(harm, other));
    }

    /** The last place where the piece stands, so that a word of the package is not meant. */
    private static String replaced(Map<String, Object> node, int times) {
        String piece = String.valueOf(node.get("replace"));
        int at = RULE.lastIndexOf(piece);
        if (at < 0) {
            throw new IllegalStateException(node.get("name") + " changes what is not there: " + piece);
        }
        String with = String.valueOf(node.get("with"));
        return RULE.substring(0, at) + with.repeat(times) + RULE.substring(at + piece.length());
    }

    private static @Nullable String text(Map<String, Object> node, String name) {
        return node.get(name) == null ? null : String.valueOf(node.get(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
