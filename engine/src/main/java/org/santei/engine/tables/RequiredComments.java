package org.santei.engine.tables;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.feetables.CommentChoice;
import org.santei.feetables.CommentDuty;
import org.santei.feetables.CommentRelations;
import org.santei.feetables.CommentRequirement;

/**
 * Finds comments that acts, drugs and materials of a claim want and that the claim does not have.
 *
 * <p>Only what the table of comment relations asks without any condition is looked for. Whatever has a condition yields
 * nothing: 条件区分 00 and 20 (the condition stands in the notice, not in the table), 02 (setting), 03 (repetition), and
 * comments on why an act was not claimed (非算定理由コメント). What DPC hospitals may leave out (条件区分 11) is asked of
 * clinics only, because a claim does not tell whether a hospital is one. A requirement that a state of the patient
 * (患者の状態) may satisfy yields nothing, because a claim does not tell the states. A comment counts wherever it stands in
 * the claim.
 */
final class RequiredComments {

    private static final Set<Integer> FIRST_DAY = Set.of(1);

    private final CommentRelations relations;

    /**
     * A requirement that no comment of the claim satisfies.
     *
     * @param line number of the line that wants it
     * @param code its code, 9 digits
     * @param day the first day of the line on which it is wanted
     * @param requirement what is wanted, with the comments of which one satisfies it and their texts
     */
    record Unmet(int line, String code, LocalDate day, CommentRequirement requirement) {}

    RequiredComments(CommentRelations relations) {
        this.relations = relations;
    }

    /** What is unmet, line by line; a line whose days are not told counts for the first of the month. */
    List<Unmet> unmet(Claim claim) {
        Set<String> comments = new HashSet<>();
        for (Comment comment : claim.particulars().comments()) {
            comments.add(comment.code());
        }
        boolean clinic = claim.facility().kind() == FacilityKind.CLINIC;
        List<Unmet> unmet = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            for (Line line : group.lines()) {
                if (relations.mentions(line.code())) {
                    addUnmet(claim.month(), group, line, comments, clinic, unmet);
                }
            }
        }
        return unmet;
    }

    /**
     * What one code wants on a day without a condition and does not have.
     *
     * @param comments codes of the comments of its claim
     * @param clinic whether the facility is known to be a clinic, and so no DPC hospital
     */
    List<CommentRequirement> unmet(String code, LocalDate day, Set<String> comments, boolean clinic) {
        List<CommentRequirement> unmet = List.of();
        List<CommentRequirement> requirements = relations.requirements(code, day);
        for (int i = 0; i < requirements.size(); i++) {
            CommentRequirement requirement = requirements.get(i);
            if (isDue(requirement, clinic) && !isMet(requirement.choices(), comments)) {
                unmet = unmet.isEmpty() ? new ArrayList<>() : unmet;
                unmet.add(requirement);
            }
        }
        return unmet;
    }

    private void addUnmet(
            YearMonth month, LineGroup group, Line line, Set<String> comments, boolean clinic, List<Unmet> unmet) {
        Map<CommentRequirement, LocalDate> firstDays = Map.of();
        for (int day : group.days().isEmpty() ? FIRST_DAY : group.days().keySet()) {
            LocalDate date = month.atDay(day);
            List<CommentRequirement> ofDay = unmet(line.code(), date, comments, clinic);
            for (int i = 0; i < ofDay.size(); i++) {
                firstDays = firstDays.isEmpty() ? new LinkedHashMap<>() : firstDays;
                firstDays.putIfAbsent(ofDay.get(i), date);
            }
        }
        firstDays.forEach((requirement, day) -> unmet.add(new Unmet(line.number(), line.code(), day, requirement)));
    }

    private static boolean isDue(CommentRequirement requirement, boolean clinic) {
        CommentDuty duty = requirement.duty();
        return duty.isUnconditional()
                && requirement.notice().concernsMedicalClaims()
                && (clinic || !duty.dpcHospitalsMayOmit())
                && !mayBeMetByAState(requirement.choices());
    }

    private static boolean mayBeMetByAState(List<CommentChoice> choices) {
        for (int i = 0; i < choices.size(); i++) {
            if (!choices.get(i).patientState().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMet(List<CommentChoice> choices, Set<String> comments) {
        for (int i = 0; !comments.isEmpty() && i < choices.size(); i++) {
            if (comments.contains(choices.get(i).code())) {
                return true;
            }
        }
        return false;
    }
}
