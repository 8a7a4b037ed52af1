package org.santei.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.santei.engine.explanation.Explanation;

/** What a text for people must not look like. */
public final class Sentences {

    private static final Map<String, Pattern> FAULTS = new LinkedHashMap<>(Map.of(
            "no full stop", Pattern.compile("[^。]\\z"),
            "a rule id",
                    Pattern.compile(
                            "(?:COMMON|SHARE|COPAYMENT)-|(?<![A-Za-z0-9])[A-O][0-9]{3}(?:-[0-9]+)*-[NXCABGI][0-9]"),
            "a name of the program", Pattern.compile("[a-z]+\\.[a-z]|[a-z][A-Z]|_|[A-Z]{3,}_|null|Optional|\\[[a-z]"),
            "a type of the rule language", Pattern.compile("概念\\.|区分\\.|検査群\\.|時間区分\\.|表\\.|保険\\.|公費の扱い\\.|公費の順\\."),
            "an empty name", Pattern.compile("「」|（）|「、|、」"),
            "an open place", Pattern.compile("%[sd]"),
            "a slip of the pen", Pattern.compile("(?<!も)のの|をを|がが|はは|、、|。。|、。|ためため|。、")));

    /** 施設基準不適合減算 is the official name of items. */
    private static final Pattern JARGON = Pattern.compile("規則|要件|施設基準(?!不適合減算)|[0-9]{7}|告示|マスター");

    private Sentences() {}

    /** Every sentence of an explanation for a clerk. */
    public static List<String> of(Explanation explanation) {
        List<String> texts = new ArrayList<>();
        for (Explanation.ExplainedGroup group : explanation.groups()) {
            group.arithmetic().forEach(step -> texts.add(step.text()));
            for (Explanation.ExplainedLine line : group.lines()) {
                texts.add(line.sentence());
                Explanation.Basis reasons = line.reasons();
                if (reasons != null) {
                    texts.addAll(reasons.facts());
                    reasons.conditions().forEach(condition -> texts.add(condition.sentence()));
                    reasons.ledger().forEach(said -> texts.add(said.text()));
                    reasons.refusals().forEach(refusal -> texts.add(refusal.text()));
                }
            }
        }
        Explanation.ExplainedClaim claim = explanation.claim();
        if (claim != null) {
            texts.addAll(claim.sums());
            claim.share().forEach(step -> texts.add(step.text()));
        }
        return texts;
    }

    /** Every sentence of an explanation for a patient. */
    public static List<String> forPatients(Explanation explanation) {
        Explanation.ExplainedClaim claim = explanation.claim();
        return Stream.concat(
                        explanation.groups().stream()
                                .flatMap(group -> group.lines().stream())
                                .map(Explanation.ExplainedLine::patientText),
                        claim == null ? Stream.of() : Stream.of(claim.patientText()))
                .toList();
    }

    /** What is wrong with a text for a clerk. */
    public static List<String> faults(String text) {
        return FAULTS.entrySet().stream()
                .filter(fault -> fault.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with a text for a patient. */
    public static List<String> faultsForPatients(String text) {
        List<String> faults = new ArrayList<>(faults(text));
        if (JARGON.matcher(text).find()) {
            faults.add("jargon for patients");
        }
        return faults;
    }
}
