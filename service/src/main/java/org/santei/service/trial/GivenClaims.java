package org.santei.service.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;

/** Reduces a claim to what a case file can give: one payer, one time for all visits, one day for each group. */
final class GivenClaims {

    private GivenClaims() {}

    /** The day of the case: the first on which something was done, else the first of the month. */
    static LocalDate date(Claim claim) {
        return claim.month().atDay(days(claim).stream().findFirst().orElse(1));
    }

    /** The claim as a case gives it. */
    static Claim of(Claim claim) {
        Particulars told = claim.particulars();
        return new Claim(
                0,
                "1",
                claim.month(),
                claim.setting(),
                claim.patient(),
                claim.facility(),
                List.of(new Coverage(Payer.INSURANCE, null)),
                days(claim).stream()
                        .map(day -> new Visit(claim.month().atDay(day), time(claim)))
                        .toList(),
                claim.diagnoses().stream()
                        .map(diagnosis -> new Diagnosis(diagnosis.code(), null))
                        .toList(),
                groups(claim),
                new Particulars(
                        told.scheme(),
                        told.dpc(),
                        told.stay(),
                        told.treatmentDays(),
                        told.history(),
                        told.comments().stream()
                                .map(comment -> new Comment(0, comment.code(), comment.day()))
                                .toList()));
    }

    /** What of the claim a case cannot give, in Japanese. */
    static Set<String> lost(Claim claim) {
        Set<String> lost = new LinkedHashSet<>();
        if (claim.coverages().size() > 1
                || claim.coverages().get(0).payer() != Payer.INSURANCE
                || !claim.coverages().get(0).certificate().equals(Certificate.UNKNOWN)) {
            lost.add("公費と証の内容（所得区分など）");
        }
        if (claim.visits().stream().map(Visit::timeClass).distinct().count() > 1) {
            lost.add("日によって違う受診の時間");
        }
        if (claim.diagnoses().stream().anyMatch(diagnosis -> diagnosis.since() != null)) {
            lost.add("傷病名の診療開始日");
        }
        if (claim.groups().stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.unitPrice() != null)) {
            lost.add("特定器材の単価");
        }
        return lost;
    }

    private static @Nullable TimeClass time(Claim claim) {
        List<TimeClass> times = claim.visits().stream()
                .map(Visit::timeClass)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return times.size() == 1 ? times.get(0) : null;
    }

    private static SortedSet<Integer> days(Claim claim) {
        SortedSet<Integer> days = new TreeSet<>();
        claim.groups().forEach(group -> days.addAll(group.days().keySet()));
        return days;
    }

    private static List<LineGroup> groups(Claim claim) {
        List<LineGroup> groups = new ArrayList<>();
        int number = 0;
        for (LineGroup group : claim.groups()) {
            Map<Integer, Integer> days = group.days().isEmpty() ? Map.of(0, group.count()) : group.days();
            for (Map.Entry<Integer, Integer> day : days.entrySet()) {
                List<Line> lines = new ArrayList<>();
                for (Line line : group.lines()) {
                    lines.add(new Line(++number, line.kind(), line.code(), line.quantity()));
                }
                groups.add(new LineGroup(
                        group.section(),
                        EnumSet.of(Payer.INSURANCE),
                        lines,
                        day.getValue(),
                        day.getKey() == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(day.getKey(), day.getValue())),
                        null));
            }
        }
        return groups;
    }
}
