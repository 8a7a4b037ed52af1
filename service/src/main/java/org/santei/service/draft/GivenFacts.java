package org.santei.service.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.santei.engine.authoring.PlainCondition;
import org.santei.engine.authoring.PlainRule;

/** The facts of a case that is made of the conditions of a rule. */
final class GivenFacts {

    /** Questions whose answer a case can give. */
    private static final Set<String> KNOWN =
            Set.of("年齢未満", "時間区分が", "認定済み", "診療所", "小児科を標榜", "届出あり", "入院外", "同日に実施", "同月に実施");

    private static final String REGULAR = "診療時間内";
    private static final String FIRST_VISIT = "111000110";
    private static final String REVISIT = "112007410";

    private final Overlay overlay;
    private final LocalDate day;
    private final PlainRule rule;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, String> facility = new LinkedHashMap<>();
    private final Set<String> standards = new LinkedHashSet<>();

    GivenFacts(Overlay overlay, LocalDate day, PlainRule rule) {
        this.overlay = overlay;
        this.day = day;
        this.rule = rule;
        String key = Phrases.plain(rule.key());
        lines.add(rule.fact().equals("明細") ? key : rule.fact().equals("群明細") ? member(key) : FIRST_VISIT);
    }

    /** Whether a case can make a condition hold or fail. */
    static boolean canMake(PlainCondition condition) {
        return KNOWN.contains(condition.question());
    }

    /** Makes the question of a condition hold, or not. */
    void make(PlainCondition condition, boolean holds) {
        String word = condition.words().isEmpty()
                ? ""
                : Phrases.plain(condition.words().get(0));
        switch (condition.question()) {
            case "年齢未満" -> facts.put("birth", birth(word, holds).toString());
            case "時間区分が" -> facts.put("time", holds ? word : word.equals(REGULAR) ? "時間外" : REGULAR);
            case "認定済み" -> facts.putIfAbsent("time", holds ? "時間外" : REGULAR);
            case "診療所" -> facility.put("kind", holds ? "診療所" : "病院");
            case "小児科を標榜" -> facility.put("paediatrics", String.valueOf(holds));
            case "入院外" -> facts.put("setting", holds ? "入院外" : "入院");
            case "届出あり" -> notify(word, holds);
            case "同日に実施", "同月に実施" -> {
                if (holds) {
                    lines.add(another(word));
                }
            }
            default -> {
                // A person gives what a form cannot know; the case says so by how it comes out.
            }
        }
    }

    private void notify(String standard, boolean holds) {
        facility.put("standards", "");
        if (holds) {
            standards.add(standard);
        }
    }

    /** Bills something that the rule does not look at. */
    void another() {
        lines.set(0, lines.get(0).equals(FIRST_VISIT) ? REVISIT : FIRST_VISIT);
    }

    /** The day before which, or on which, the patient has the age of a threshold. */
    private LocalDate birth(String limit, boolean younger) {
        CsvRows.Row row = CsvRows.of(Objects.requireNonNullElse(overlay.text(DraftPaths.LIMITS), ""))
                .on(limit, day.toString());
        int years = row == null ? 0 : Integer.parseInt(row.value());
        return younger ? day.minusYears(years).plusDays(1) : day.minusYears(years);
    }

    private String member(String set) {
        return sets().named(set).stream()
                .filter(row -> row.from().compareTo(day.toString()) <= 0
                        && row.holdsFrom(day.plusDays(1).toString()))
                .map(CsvRows.Row::value)
                .findFirst()
                .orElse(FIRST_VISIT);
    }

    private String another(String set) {
        return sets().named(set).stream()
                .filter(row -> row.from().compareTo(day.toString()) <= 0
                        && row.holdsFrom(day.plusDays(1).toString()))
                .map(CsvRows.Row::value)
                .filter(code -> !lines.contains(code))
                .findFirst()
                .orElse(FIRST_VISIT);
    }

    private CsvRows sets() {
        return CsvRows.of(Objects.requireNonNullElse(overlay.text(DraftPaths.GROUPS), ""));
    }

    /** The rest of a case in a case file. */
    String text(String expected) {
        StringBuilder given = new StringBuilder("      given: { date: ").append(day);
        facts.forEach(
                (name, value) -> given.append(", ").append(name).append(": ").append(value));
        if (!facility.isEmpty()) {
            List<String> parts = new ArrayList<>();
            facility.forEach(
                    (name, value) -> parts.add(name + ": " + (name.equals("standards") ? standards() : value)));
            given.append(", facility: { ").append(String.join(", ", parts)).append(" }");
        }
        if (isOfExclusion()) {
            given.append(", question: verify");
        }
        given.append(", lines: [\"").append(String.join("\", \"", lines)).append("\"] }\n");
        return given + "      expect: " + expected + '\n';
    }

    private boolean isOfExclusion() {
        return rule.verb().contains("算定しない") || rule.verb().contains("上限");
    }

    private String standards() {
        return standards.isEmpty() ? "[]" : "[\"" + String.join("\", \"", standards) + "\"]";
    }
}
