package org.santei.service.draft;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.authoring.PlainCondition;
import org.santei.engine.authoring.PlainRule;
import org.santei.engine.authoring.RuleFileText;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.stereotype.Component;

/**
 * An age stands twice: as a threshold that rules name, and in the master's columns 下限年齢 and 上限年齢, by which COMMON-age refuses.
 * Where a draft changes the threshold before a master does, this tells of the codes for which they differ, and writes the rules by
 * which the threshold alone decides. Safe for use by many threads.
 */
@Component
final class AgeAdvice {

    private static final String COLUMNS = "common/claim-columns";
    private static final String AGE = "COMMON-age";
    private static final String BY_LIMIT = "COMMON-age-limit";
    private static final Pattern AWARD = Pattern.compile("\\.(?:加算する|付随して算定する)\\( \"[^\"]+\", \"([0-9]{9})\" \\)");

    private final FeeTable table;

    AgeAdvice(FeeTable table) {
        this.table = table;
    }

    /**
     * A code whose age in the master is not that of the threshold.
     *
     * @param code the code
     * @param name its name
     * @param years upper age of the master, in years
     * @param path file of the rule that awards it
     * @param rule id of that rule
     */
    record Differing(String code, String name, int years, String path, String rule) {}

    /** The codes that the newest value of a threshold leaves in dispute; none where the threshold is no age of an addition. */
    List<Differing> of(Overlay overlay, String limit) {
        CsvRows.Row row = newest(overlay, limit);
        if (row == null || row.equals(newest(CsvRows.of(inForce(overlay, DraftPaths.LIMITS)), limit))) {
            return List.of();
        }
        LocalDate day = LocalDate.parse(row.from());
        CsvRows sets = CsvRows.of(Objects.requireNonNullElse(overlay.text(DraftPaths.GROUPS), ""));
        Map<String, Differing> found = new LinkedHashMap<>();
        SortedMap<String, String> texts = overlay.texts();
        texts.forEach((path, text) -> {
            Optional<RulePath> rule = RulePath.of(path).filter(known -> isInForce(known, texts, day));
            if (rule.isPresent() && text.contains("年齢未満( \"" + limit + "\" )")) {
                RuleFileText.of(text)
                        .rules()
                        .forEach(block -> differing(block, path, limit, row, day)
                                .ifPresent(one -> found.putIfAbsent(one.code(), one)));
            }
        });
        found.keySet()
                .removeIf(code -> sets.named(set(limit)).stream()
                        .anyMatch(member -> member.value().equals(code) && member.holdsFrom(row.from())));
        return List.copyOf(found.values());
    }

    private Optional<Differing> differing(
            RuleFileText.Block rule, String path, String limit, CsvRows.Row row, LocalDate day) {
        Matcher award = AWARD.matcher(rule.text());
        String asks = "年齢未満( \"" + limit + "\" )";
        if (!rule.text().contains("        " + asks) || !award.find()) {
            return Optional.empty();
        }
        FeeItem item = table.find(award.group(1), day);
        if (item == null || item.ages().upper().unit() != AgeLimit.Unit.YEARS) {
            return Optional.empty();
        }
        int years = item.ages().upper().amount();
        return years == Integer.parseInt(row.value())
                ? Optional.empty()
                : Optional.of(new Differing(item.code(), item.name(), years, path, rule.id()));
    }

    /**
     * The changes by which a threshold alone decides over the codes in dispute: they become a set, COMMON-age leaves the set alone, and
     * another rule refuses who has reached the age of the threshold.
     *
     * @throws ProblemException when nothing is in dispute
     */
    List<TextChange> changes(Overlay overlay, String limit) {
        List<Differing> codes = of(overlay, limit);
        CsvRows.Row row = newest(overlay, limit);
        if (codes.isEmpty() || row == null) {
            throw new ProblemException(ProblemType.INVALID_DRAFT, "「" + limit + "」と食い違うマスターの年齢はありません。");
        }
        CsvRows sets = CsvRows.of(Objects.requireNonNullElse(overlay.text(DraftPaths.GROUPS), ""));
        for (Differing code : codes) {
            sets = sets.with(new CsvRows.Row(set(limit), code.code(), row.from(), "", row.source()));
        }
        RulePath columns = new RulePath(COLUMNS, YearMonth.parse(row.from().substring(0, "YYYY-MM".length())));
        RuleFileText before = before(overlay, columns);
        PlainRule rule = rule(before, limit, row.source());
        String cases =
                new CaseProposals(overlay.saying(DraftPaths.GROUPS, sets.text()), LocalDate.parse(row.from())).of(rule);
        String known = Objects.requireNonNullElse(overlay.text(columns.cases()), "");
        return List.of(
                overlay.write(DraftPaths.GROUPS, sets.text()),
                overlay.write(columns.path(), columns(before, limit, rule)),
                overlay.write(columns.cases(), CaseProposals.with(known, rule.id(), cases)));
    }

    private static RuleFileText before(Overlay overlay, RulePath columns) {
        RulePath before = columns.versions(overlay.texts()).stream()
                .filter(version -> !version.begins().isAfter(columns.begins()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_DRAFT, "この月に効く " + COLUMNS + " がありません。限度の初日を確かめてください。"));
        return RuleFileText.of(String.valueOf(overlay.text(before.path())));
    }

    private static PlainRule rule(RuleFileText before, String limit, String source) {
        String id = BY_LIMIT;
        for (char letter = 'b'; before.rule(id).isPresent(); letter++) {
            id = BY_LIMIT + '-' + letter;
        }
        return new PlainRule(
                id,
                "限度「" + limit + "」の年齢に達した患者には、限度で年齢を判断する加算を算定しない",
                source,
                "群明細",
                '"' + set(limit) + '"',
                List.of(asks("年齢未満", limit)),
                "別に算定しない",
                List.of());
    }

    private static String columns(RuleFileText before, String limit, PlainRule rule) {
        String age = before.rule(AGE)
                .map(RuleFileText.Block::text)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.INVALID_DRAFT, COLUMNS + " に規則 " + AGE + " がありません。"));
        String spared = age.contains(set(limit))
                ? age
                : age.replace(
                        "\n    )\nthen",
                        ",\n        " + asks("集合に属する", set(limit)).text() + "\n    )\nthen");
        return RuleFileText.of(before.with(AGE, spared)).with("", rule.text());
    }

    /** The name of the set of codes whose age a threshold decides. */
    private static String set(String limit) {
        return "限度「" + limit + "」で年齢を判断する加算";
    }

    private static PlainCondition asks(String question, String word) {
        return new PlainCondition(true, question, List.of('"' + word + '"'));
    }

    /** Whether a version is the one that holds on a day. */
    private static boolean isInForce(RulePath path, SortedMap<String, String> texts, LocalDate day) {
        List<RulePath> begun = new ArrayList<>(path.versions(texts));
        begun.removeIf(version -> version.begins().atDay(1).isAfter(day));
        return !begun.isEmpty() && begun.get(0).equals(path);
    }

    private static CsvRows.@Nullable Row newest(Overlay overlay, String limit) {
        return newest(CsvRows.of(Objects.requireNonNullElse(overlay.text(DraftPaths.LIMITS), "")), limit);
    }

    private static CsvRows.@Nullable Row newest(CsvRows rows, String limit) {
        List<CsvRows.Row> named = rows.named(limit);
        return named.isEmpty() ? null : named.get(named.size() - 1);
    }

    private static String inForce(Overlay overlay, String path) {
        return Objects.requireNonNullElse(overlay.inForce().get(path), "");
    }
}
