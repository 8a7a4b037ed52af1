package org.santei.service.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.ClaimResponse;
import org.hl7.fhir.r4.model.ClaimResponse.AdjudicationComponent;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.explanation.Explanation;
import org.santei.engine.explanation.Explanation.ExplainedGroup;

/** Says of every item of a Claim, and of what was derived beside them, what became of it. */
final class ItemAnswers {

    private static final int YEN_OF_A_POINT = 10;
    private static final Pattern PLACE = Pattern.compile("groups\\[([0-9]+)](?:\\.lines\\[([0-9]+)])?.*");

    private final Submission submission;
    private final Calculation calculation;
    private final Explanation explanation;
    private final Notes notes;

    ItemAnswers(Submission submission, Calculation calculation, Explanation explanation, Notes notes) {
        this.submission = submission;
        this.calculation = calculation;
        this.explanation = explanation;
        this.notes = notes;
    }

    /** Writes every item in the order of the Claim; what was derived comes as added items. */
    void write(ClaimResponse response) {
        int item = 0;
        for (int i = 0; i < calculation.groups().size(); i++) {
            GroupResult group = calculation.groups().get(i);
            ExplainedGroup why = explanation.groups().get(i);
            if (group.derived()) {
                added(response, group, why);
            } else {
                item(response.addItem(), item++, group, why);
            }
        }
    }

    private void item(ClaimResponse.ItemComponent answer, int place, GroupResult group, ExplainedGroup why) {
        Claim.ItemComponent item = submission.resource().getItem().get(place);
        answer.setItemSequence(item.getSequence());
        answer.addAdjudication(Adjudications.outcome(group.outcome(), simpleRule(item, group), sentence(item, why)));
        sums(group, submission.claim().groups().get(place)).forEach(answer::addAdjudication);
        findings(place, null).forEach(answer::addAdjudication);
        open(group).forEach(answer::addNoteNumber);
        if (item.getDetail().isEmpty()) {
            findings(place, 0).forEach(answer::addAdjudication);
            why.lines().forEach(line -> answer.addNoteNumber(notes.number(line.sentence())));
            return;
        }
        for (int i = 0; i < item.getDetail().size(); i++) {
            LineResult line = group.lines().get(i);
            String sentence = why.lines().get(i).sentence();
            ClaimResponse.ItemDetailComponent detail =
                    answer.addDetail().setDetailSequence(item.getDetail().get(i).getSequence());
            detail.addAdjudication(Adjudications.outcome(line.outcome(), line.rule(), sentence));
            findings(place, i).forEach(detail::addAdjudication);
            detail.addNoteNumber(notes.number(sentence));
        }
    }

    /** The rule of an item that is a line itself; none of one that has lines. */
    private static @Nullable String simpleRule(Claim.ItemComponent item, GroupResult group) {
        return item.getDetail().isEmpty() ? group.lines().get(0).rule() : null;
    }

    private static String sentence(Claim.ItemComponent item, ExplainedGroup why) {
        return item.getDetail().isEmpty() ? why.lines().get(0).sentence() : "";
    }

    private void added(ClaimResponse response, GroupResult group, ExplainedGroup why) {
        LineResult line = group.lines().get(0);
        ClaimResponse.AddedItemComponent added = response.addAddItem();
        added.setProductOrService(Codes.concept(Systems.ofLine(line.code()), line.code()));
        added.addAdjudication(Adjudications.outcome(
                group.outcome(), line.rule(), why.lines().get(0).sentence()));
        sums(group, null).forEach(added::addAdjudication);
        open(group).forEach(added::addNoteNumber);
        added.addNoteNumber(notes.number(why.lines().get(0).sentence()));
    }

    private static List<AdjudicationComponent> sums(GroupResult group, @Nullable LineGroup billed) {
        List<AdjudicationComponent> sums = new ArrayList<>();
        Integer points = group.points();
        if (billed != null && billed.billedPoints() != null) {
            sums.add(Adjudications.value("billed-points", billed.billedPoints()));
        }
        if (points != null) {
            sums.add(Adjudications.value("points", points));
        }
        sums.add(Adjudications.value("count", group.count()));
        if (group.yen() != 0) {
            sums.add(Adjudications.amount("yen", group.yen()));
        }
        Integer selfPaid = group.selfPaid();
        if (selfPaid != null && selfPaid != 0) {
            sums.add(Adjudications.amount("self-paid", selfPaid));
        }
        if (points != null && group.outcome() != Outcome.UNDECIDED) {
            long yen = ((long) points * YEN_OF_A_POINT + group.yen()) * group.count();
            sums.add(Adjudications.standard("eligible", group.outcome() == Outcome.PAID ? yen : 0));
        }
        return sums;
    }

    /** What is missing or was taken for granted, as numbers of notes. */
    private List<Integer> open(GroupResult group) {
        return Stream.concat(
                        group.missing().stream().map(fact -> "決めるために必要なもの: " + fact),
                        group.assumed().stream().map(fact -> "あるとみなした事実: " + fact))
                .map(notes::number)
                .toList();
    }

    private List<AdjudicationComponent> findings(int group, @Nullable Integer line) {
        return calculation.findings().stream()
                .filter(finding -> isAt(finding, group, line))
                .map(Adjudications::finding)
                .toList();
    }

    private static boolean isAt(Finding finding, int group, @Nullable Integer line) {
        Place place = place(finding);
        return place != null && place.group() == group && Objects.equals(place.line(), line);
    }

    /**
     * Where something was found.
     *
     * @param group place of the group in the claim, from 0
     * @param line place of the line in the group, from 0; {@code null} when it is the whole group
     */
    record Place(int group, @Nullable Integer line) {}

    /** The place of a finding; {@code null} when it is about the whole claim. */
    static @Nullable Place place(Finding finding) {
        Matcher matcher = PLACE.matcher(finding.field());
        if (!matcher.matches()) {
            return null;
        }
        String line = matcher.group(2);
        return new Place(Integer.parseInt(matcher.group(1)), line == null ? null : Integer.valueOf(line));
    }
}
