package org.santei.engine.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was claimed for the patient before the month of the claim. It comes with the request and is never looked up.
 *
 * @param since the day from which the acts are complete; {@code null} when single acts are known but not that there were
 *     no others
 * @param acts acts before the month of the claim, in any order
 */
public record History(@Nullable LocalDate since, List<PastAct> acts) {

    /** Nothing is known of the time before the claim. */
    public static final History UNKNOWN = new History(null, List.of());

    public History {
        acts = List.copyOf(acts);
    }

    /** Whether nothing that was done on or after a day can be missing. */
    public boolean isCompleteFrom(LocalDate day) {
        return since != null && !since.isAfter(day);
    }

    /**
     * The history that earlier claims of the same patient tell.
     *
     * @param since the day from which there are no other claims; {@code null} when there may be
     * @param claims earlier claims; a line whose days are not told counts for the first of its month
     */
    public static History of(@Nullable LocalDate since, List<Claim> claims) {
        List<PastAct> acts = new ArrayList<>();
        for (Claim claim : claims) {
            for (LineGroup group : claim.groups()) {
                Map<Integer, Integer> days = group.days().isEmpty() ? Map.of(1, group.count()) : group.days();
                for (Line line : group.lines()) {
                    days.forEach((day, times) ->
                            acts.add(new PastAct(line.code(), claim.month().atDay(day), times)));
                }
            }
        }
        return new History(since, acts);
    }
}
