package org.santei.service.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.santei.engine.authoring.RuleFileText;

/** The rule files of a draft, for the page that lists them. */
final class FileList {

    /** The parts of the schedule, in order, and the name of each. */
    static final Map<String, String> CHAPTERS = chapters();

    /**
     * A rule file with its versions.
     *
     * @param name folder and name without month
     * @param versions every version, the newest first
     * @param ids ids of the rules of the newest version
     * @param title requirement of its first rule
     */
    record Listed(String name, List<Version> versions, List<String> ids, String title) {}

    /**
     * A version of a file.
     *
     * @param path its path
     * @param begins first month
     * @param state empty when the draft says nothing of it, else {@code new}, {@code changed} or {@code removed}
     */
    record Version(String path, String begins, String state) {}

    private FileList() {}

    private static Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        chapters.put("A-basic", "A 基本診療料");
        chapters.put("B-management", "B 医学管理等");
        chapters.put("C-home", "C 在宅医療");
        chapters.put("D-test", "D 検査");
        chapters.put("E-imaging", "E 画像診断");
        chapters.put("F-medication", "F 投薬");
        chapters.put("G-injection", "G 注射");
        chapters.put("H-rehabilitation", "H リハビリテーション");
        chapters.put("I-psychiatry", "I 精神科専門療法");
        chapters.put("J-treatment", "J 処置");
        chapters.put("K-surgery", "K 手術");
        chapters.put("L-anaesthesia", "L 麻酔");
        chapters.put("M-radiotherapy", "M 放射線治療");
        chapters.put("N-pathology", "N 病理診断");
        chapters.put("O-wages", "O その他");
        chapters.put("common", "公式の表の規則");
        chapters.put("share", "患者負担の規則");
        return chapters;
    }

    /**
     * The files of a part, or of all parts, whose texts hold every word.
     *
     * @param chapter folder; empty for all
     * @param words what is looked for; empty for everything
     */
    static List<Listed> of(Overlay overlay, String chapter, List<String> words) {
        SortedMap<String, String> texts = overlay.texts();
        Map<String, List<RulePath>> byName = texts.keySet().stream()
                .map(RulePath::of)
                .flatMap(Optional::stream)
                .filter(path -> chapter.isEmpty() || path.chapter().equals(chapter))
                .collect(Collectors.groupingBy(RulePath::name, LinkedHashMap::new, Collectors.toList()));
        List<Listed> listed = new ArrayList<>();
        byName.forEach((name, paths) -> {
            List<RulePath> versions = paths.get(0).versions(texts);
            String newest = String.valueOf(texts.get(versions.get(0).path()));
            if (words.stream().allMatch(word -> name.contains(word) || newest.contains(word))) {
                listed.add(listed(overlay, name, versions, newest));
            }
        });
        return listed;
    }

    private static Listed listed(Overlay overlay, String name, List<RulePath> versions, String newest) {
        List<RuleFileText.Block> rules = RuleFileText.of(newest).rules();
        return new Listed(
                name,
                versions.stream().map(version -> version(overlay, version)).toList(),
                rules.stream().map(RuleFileText.Block::id).toList(),
                rules.isEmpty() ? "" : requirement(rules.get(0)));
    }

    private static Version version(Overlay overlay, RulePath path) {
        boolean changed = overlay.changes().containsKey(path.path());
        boolean known = overlay.inForce().containsKey(path.path());
        return new Version(path.path(), path.begins().toString(), changed ? (known ? "changed" : "new") : "");
    }

    /** The name of a rule without its id. */
    static String requirement(RuleFileText.Block rule) {
        String line = rule.text().lines().findFirst().orElse("");
        int space = line.indexOf(' ', line.indexOf('"'));
        int end = line.lastIndexOf('"');
        return space < 0 || end < space ? "" : line.substring(space + 1, end);
    }
}
