package org.santei.engine.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;

/** Makes the conformance kit of an edition. The same rules, tables and cases make the same kit on every machine. */
public final class KitBuilder {

    private final KitInputs inputs;
    private final KitNumbers numbers;
    private final boolean draft;

    private KitBuilder(KitInputs inputs, KitNumbers numbers, boolean draft) {
        this.inputs = inputs;
        this.numbers = numbers;
        this.draft = draft;
    }

    /** For rules in force. */
    public static KitBuilder of(KitInputs inputs) {
        return new KitBuilder(inputs, KitNumbers.packaged(), false);
    }

    /** For rules in force, with other numbers. */
    public static KitBuilder of(KitInputs inputs, KitNumbers numbers) {
        return new KitBuilder(inputs, numbers, false);
    }

    /** For rules and cases as a draft changes them. */
    public static KitBuilder ofDraft(KitInputs inputs) {
        return new KitBuilder(inputs, KitNumbers.packaged(), true);
    }

    /**
     * The kit of an edition.
     *
     * @param edition its name, {@code YYYY-MM}
     * @throws IllegalArgumentException when there is no such edition
     * @throws IllegalStateException when a case beside the rules does not hold
     */
    public Kit build(String edition) {
        RuleBase base = base(edition);
        List<Candidate> candidates = candidates(edition);
        KitNumbers all = numbers.withProvisional(
                candidates.stream().map(Candidate::identity).toList());
        CaseAnswers answers = new CaseAnswers(inputs);
        List<KitCase> cases = new ArrayList<>();
        for (Candidate candidate : candidates) {
            KitCase made = answers.answer(all.of(candidate), candidate);
            if (made != null) {
                cases.add(made);
            }
        }
        cases.sort(Comparator.comparing(KitCase::number));
        return KitVersions.packaged(edition)
                .versioned(
                        cases,
                        draft,
                        base.edition().begins().atDay(1),
                        base.hash(),
                        inputs.table().snapshotHash());
    }

    /** The identities of the cases of an edition. */
    public List<String> identities(String edition) {
        return candidates(edition).stream().map(Candidate::identity).toList();
    }

    private List<Candidate> candidates(String edition) {
        Edition held = base(edition).edition();
        EditionItems items = new EditionItems(inputs.table(), held);
        List<Candidate> candidates = new ArrayList<>(new RuleCandidates(inputs).of(held));
        candidates.addAll(ExclusionCandidates.of(items));
        candidates.addAll(LimitCandidates.of(items));
        candidates.addAll(AgeCandidates.of(items));
        candidates.addAll(DateCandidates.of(items, held));
        candidates.addAll(StepCandidates.of(items));
        candidates.addAll(RoundingCandidates.of(items));
        candidates.addAll(ShareCandidates.of(items));
        candidates.addAll(MonthCandidates.of(items));
        Set<String> known = new HashSet<>();
        candidates.removeIf(candidate -> !known.add(candidate.identity()));
        return candidates;
    }

    private RuleBase base(String edition) {
        return inputs.bases().all().stream()
                .filter(each -> each.edition().name().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition " + edition));
    }
}
