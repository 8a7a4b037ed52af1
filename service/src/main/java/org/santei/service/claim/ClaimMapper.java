package org.santei.service.claim;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.Visit;

/** Turns a checked request into the engine's claim; lines are numbered through the claim from 1. */
final class ClaimMapper {

    private int lines;

    private ClaimMapper() {}

    static Claim claim(ClaimRequest request) {
        return new ClaimMapper().map(request);
    }

    private Claim map(ClaimRequest request) {
        ClaimRequest.PatientPart patient = requireNonNull(request.patient());
        List<Coverage> coverages = request.payers().stream()
                .map(part -> PayerMapper.coverage(part, requireNonNull(request.month())))
                .sorted(Comparator.comparing(Coverage::payer))
                .toList();
        Set<Payer> everyone = EnumSet.noneOf(Payer.class);
        coverages.forEach(coverage -> everyone.add(coverage.payer()));
        List<LineGroup> groups = new ArrayList<>(request.groups().size());
        for (ClaimRequest.GroupPart group : request.groups()) {
            groups.add(group(group, everyone));
        }
        return new Claim(
                0,
                requireNonNullElse(request.receipt(), ""),
                requireNonNull(request.month()),
                requireNonNull(request.setting()),
                new Patient(requireNonNull(patient.sex()), requireNonNull(patient.birthDate())),
                facility(request.facility()),
                coverages,
                request.visits().stream()
                        .map(visit -> new Visit(requireNonNull(visit.day()), visit.timeClass()))
                        .toList(),
                request.diagnoses().stream()
                        .map(diagnosis -> new Diagnosis(requireNonNull(diagnosis.code()), diagnosis.since()))
                        .toList(),
                groups,
                particulars(request));
    }

    private static Particulars particulars(ClaimRequest request) {
        ClaimRequest.StayPart stay = request.stay();
        return new Particulars(
                request.scheme(),
                Boolean.TRUE.equals(request.dpc()),
                stay == null ? null : new Stay(requireNonNull(stay.admitted()), stay.discharged()),
                request.treatmentDays(),
                history(request),
                comments(request));
    }

    private static List<Comment> comments(ClaimRequest request) {
        return Stream.concat(
                        request.comments().stream().map(code -> new Comment(0, code)),
                        request.commentDays().stream()
                                .map(comment -> new Comment(0, requireNonNull(comment.code()), comment.day())))
                .toList();
    }

    /** Either earlier claims tell the acts or the history does; the checks refuse both. */
    private static History history(ClaimRequest request) {
        ClaimRequest.HistoryPart history = request.history();
        LocalDate since = history == null ? null : history.since();
        if (history == null || history.acts().isEmpty()) {
            return History.of(
                    since,
                    request.previousClaims().stream().map(ClaimMapper::claim).toList());
        }
        return new History(
                since,
                history.acts().stream()
                        .map(act -> new PastAct(
                                requireNonNull(act.code()),
                                requireNonNull(act.day()),
                                requireNonNullElse(act.times(), 1)))
                        .toList());
    }

    /** A facility; unknown when nothing is said of it. */
    static Facility facility(ClaimRequest.@Nullable FacilityPart facility) {
        return facility == null
                ? Facility.UNKNOWN
                : new Facility(
                        facility.kind(),
                        facility.paediatrics(),
                        facility.standards() == null
                                ? null
                                : facility.standards().stream()
                                        .map(ClaimMapper::standard)
                                        .collect(Collectors.toUnmodifiableSet()),
                        facility.licensedBeds(),
                        facility.generalBeds(),
                        facility.area());
    }

    /** A standard as the official tables write it: without leading zeros. */
    private static String standard(String code) {
        return Integer.toString(Integer.parseInt(code));
    }

    private LineGroup group(ClaimRequest.GroupPart group, Set<Payer> everyone) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        int sum = 0;
        for (Map.Entry<String, Integer> day : group.days().entrySet()) {
            days.put(Integer.valueOf(day.getKey()), day.getValue());
            sum += day.getValue();
        }
        List<Line> members = new ArrayList<>(group.lines().size());
        for (ClaimRequest.LinePart line : group.lines()) {
            String code = requireNonNull(line.code());
            members.add(new Line(++lines, ClaimChecks.kind(code), code, line.quantity(), line.unitPrice()));
        }
        return new LineGroup(
                requireNonNull(group.section()),
                group.payers() == null ? everyone : Payer.setOf(group.payers()),
                members,
                requireNonNullElse(group.count(), Math.max(1, sum)),
                days,
                group.points());
    }
}
