package org.santei.engine.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person decided of a case after it was disputed.
 *
 * @param seq number of the decision, from 1, over all editions
 * @param number number of the case
 * @param print what the case was when it was disputed, see {@link KitPrints}; the decision holds only as long as it is that
 * @param outcome what becomes of the case
 * @param question what a program has to ask, in Japanese; empty unless the case becomes undecided
 * @param reason why, in Japanese
 */
public record KitDecision(int seq, String number, String print, Outcome outcome, String question, String reason) {

    /** What becomes of a case. */
    public enum Outcome {
        /** Its answer stays, but does not count for a certificate. */
        INTERPRETED,
        /** Its right answer is the question. */
        UNDECIDED,
        /** It is in the kit no more. */
        WITHDRAWN;

        /** As decisions are kept and answered. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The outcome of a word; empty when there is none. */
        public static Optional<Outcome> of(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /** What becomes of a case; empty when it is withdrawn. */
    Optional<KitCase> apply(KitCase disputed) {
        return switch (outcome) {
            case INTERPRETED -> Optional.of(disputed.withStatus(CaseStatus.INTERPRETED));
            case UNDECIDED -> Optional.of(asking(disputed.withStatus(CaseStatus.UNDECIDED)));
            case WITHDRAWN -> Optional.empty();
        };
    }

    private KitCase asking(KitCase open) {
        Expected expected = new Expected(
                null,
                false,
                List.of(),
                Map.of(),
                List.of(),
                null,
                null,
                List.of(new Expected.ExpectedQuestion("", question)));
        return new KitCase(
                open.number(),
                open.identity(),
                open.kind(),
                open.title(),
                open.chapter(),
                open.clause(),
                open.labels(),
                open.difficulty(),
                open.edge(),
                open.status(),
                open.question(),
                open.claim(),
                open.rule(),
                expected);
    }

    /** How the case differs from the kit before. */
    KitChange change() {
        return new KitChange(
                number, outcome == Outcome.WITHDRAWN ? KitChange.What.DROPPED : KitChange.What.CHANGED, reason);
    }
}
