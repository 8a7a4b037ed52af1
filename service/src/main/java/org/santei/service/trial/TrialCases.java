package org.santei.service.trial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.draft.ChangedText;
import org.santei.service.draft.Draft;
import org.santei.service.draft.Drafts;
import org.santei.service.draft.TextChange;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.RulesInForce;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a case of a claim that was tried, and puts it into a draft. */
@Component
final class TrialCases {

    private static final int MOST_DRAFTS = 50;
    private static final Pattern RULE_ID = Pattern.compile("[^\\s\"]{1,80}");
    private static final Pattern DRAFT_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Trials trials;
    private final Calculator calculator;
    private final RulesInForce rules;
    private final Drafts drafts;

    TrialCases(Trials trials, FeeTable table, RuleBases bases, RulesInForce rules, Drafts drafts) {
        this.trials = trials;
        this.calculator = new Calculator(table, bases);
        this.rules = rules;
        this.drafts = drafts;
    }

    /**
     * A case as it is written.
     *
     * @param path the case file that it belongs to
     * @param text what is to be added to the file
     * @param lost what of the claim a case cannot give, in Japanese
     */
    record Written(String path, String text, Set<String> lost) {}

    /**
     * The case of a form: what it gives, and what the rules in force make of it now.
     *
     * @param rule the rule that it is a case of
     * @throws ProblemException when the form is no claim, or there is no such rule
     */
    Written write(TrialForm form, String rule) {
        Claim claim = trials.claim(form);
        Question question = Trials.input(form).question();
        Claim given = GivenClaims.of(claim);
        if (!(calculator.calculate(given, question) instanceof Calculation answer)) {
            throw new ProblemException(ProblemType.INVALID_CLAIM, "このレセプトは計算できないため、事例にできません。");
        }
        String path = path(rule);
        List<Entry> ledger = calculator.ledgerOf(given, question).stream()
                .filter(entry -> entry.rule().equals(rule))
                .toList();
        String text = "- rule: " + rule + "\n  cases:\n    - name: "
                + JsonMapper.shared().writeValueAsString(claim.month() + "の請求から作った事例")
                + "\n      given:\n" + GivenYaml.of(given, question, GivenClaims.date(claim))
                + (path.startsWith("cases/common/") ? "      chapters: true\n" : "")
                + "      expect: " + application(ledger) + "\n"
                + (answer.totalPoints() == null ? "" : "      total: " + answer.totalPoints() + "\n")
                + "      complete: " + answer.complete() + "\n";
        return new Written(path, text, GivenClaims.lost(claim));
    }

    private static String application(List<Entry> ledger) {
        if (ledger.isEmpty()) {
            return "does-not-apply";
        }
        return ledger.stream().allMatch(TrialCases::isOpen) ? "undecided" : "applies";
    }

    private static boolean isOpen(Entry entry) {
        return entry instanceof Entry.Undecided
                || entry instanceof Entry.Unremarked
                || entry instanceof Entry.Unclassified
                || entry instanceof Entry.Open
                || (entry instanceof Entry.Reduced reduced && !reduced.missing().isEmpty());
    }

    /** The case file beside the rule file in which a rule stands. */
    private String path(String rule) {
        if (RULE_ID.matcher(rule).matches()) {
            Pattern head = Pattern.compile("^rule \"" + Pattern.quote(rule) + "[ \"]", Pattern.MULTILINE);
            for (Map.Entry<String, String> text : rules.base().texts().entrySet()) {
                if (text.getKey().endsWith(".drl")
                        && head.matcher(text.getValue()).find()) {
                    return text.getKey()
                            .replaceFirst("^rules/", "cases/")
                            .replaceFirst("\\.[0-9-]+\\.drl$", ".cases.yaml");
                }
            }
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "この規則はありません。答えに出ている規則から選んでください。");
    }

    /** The drafts to which the caller may add a case. */
    List<Draft> drafts() {
        return Caller.current().roles().contains(Role.AUTHOR)
                ? drafts.list(null, MOST_DRAFTS).stream().filter(Draft::isOpen).toList()
                : List.of();
    }

    /**
     * Adds a case to a file of a draft.
     *
     * @throws ProblemException when there is no such draft, when it is closed, or when the file is not one of a draft
     */
    Draft keep(String draft, String path, String text) {
        if (!DRAFT_ID.matcher(draft).matches() || !path.startsWith("cases/")) {
            throw new ProblemException(ProblemType.NOT_FOUND, "この番号の案はありません。案を選び直してください。");
        }
        UUID id = UUID.fromString(draft);
        Optional<ChangedText> change = drafts.change(id, path);
        @Nullable
        String now =
                change.isPresent() ? change.get().text() : rules.base().texts().get(path);
        String whole = now == null || now.isBlank() ? text : now.stripTrailing() + "\n\n" + text;
        int version = change.map(ChangedText::version).orElse(0);
        return drafts.save(id, List.of(TextChange.write(path, whole)), Map.of(path, version), "請求を試す画面から事例を加えた");
    }
}
