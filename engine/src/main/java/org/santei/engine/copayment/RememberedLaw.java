package org.santei.engine.copayment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A law that is asked each question of one patient's month once. For one thread. */
final class RememberedLaw implements ShareLaw {

    private final ShareLaw law;
    private final Map<Insured, Percentage> percentages = new HashMap<>();
    private final Map<LimitQuestion, LimitChoice> limits = new HashMap<>();
    private final Map<Insured, Optional<String>> generalClasses = new HashMap<>();

    private record LimitQuestion(
            Insured insured, @Nullable LimitHandling handling, boolean relief, Set<String> otherClasses) {}

    RememberedLaw(ShareLaw law) {
        this.law = law;
    }

    @Override
    public Percentage percentage(Insured insured, PatientMonth month) {
        return percentages.computeIfAbsent(insured, whose -> law.percentage(whose, month));
    }

    @Override
    public LimitChoice limit(Insured insured, PatientMonth month, Treatment treatment, Set<String> otherClasses) {
        return limits.computeIfAbsent(
                new LimitQuestion(insured, treatment.handling(), treatment.relief(), Set.copyOf(otherClasses)),
                question -> law.limit(insured, month, treatment, otherClasses));
    }

    @Override
    public @Nullable String generalClass(Insured insured, PatientMonth month) {
        return generalClasses
                .computeIfAbsent(insured, whose -> Optional.ofNullable(law.generalClass(whose, month)))
                .orElse(null);
    }
}
