package org.santei.rules.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.engine.facts.CodeSets;
import org.santei.engine.language.時間区分;
import org.santei.engine.language.検査群;
import org.santei.engine.rulebase.ParsedRule;
import org.santei.feetables.Applicability;
import org.santei.feetables.FacilityScope;
import org.santei.feetables.FeeItem;
import org.santei.feetables.SchemeScope;
import org.santei.feetables.TestRole;
import org.santei.rules.Packaged;

/** Makes a claim of which something else is true: what a test can bring about of what an answer asks for. */
final class TrueFacts {

    private static final Pattern CALL = Pattern.compile("([^(]+)(?:\\(\\s*\"?([^\",)]*)\"?.*\\))?", Pattern.DOTALL);

    /** A day on which everybody is old. */
    private static final int OLD = 80;

    private final Claim claim;
    private final LocalDate day;
    private final CodeSets sets;

    TrueFacts(Claim claim, int day, CodeSets sets) {
        this.claim = claim;
        this.day = claim.month().atDay(Math.max(1, day));
        this.sets = sets;
    }

    /** The claim without some lines; {@code null} when nothing would be left. */
    @Nullable
    Claim without(List<Integer> lines) {
        return keeping(line -> !lines.contains(line.number()));
    }

    private @Nullable Claim keeping(Predicate<Line> kept) {
        List<LineGroup> groups = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            List<Line> lines = group.lines().stream().filter(kept).toList();
            if (!lines.isEmpty()) {
                groups.add(new LineGroup(group.section(), group.payers(), lines, group.count(), group.days(), null));
            }
        }
        return groups.isEmpty() ? null : claim.withGroups(groups);
    }

    /** The claim with an act on the day that a rule looks at; {@code null} when no code is such an act. */
    @Nullable
    Claim withBase(ParsedRule rule) {
        String key = String.valueOf(rule.key());
        return switch (rule.factType()) {
            case "明細" -> with(item -> item.code().equals(key));
            case "群明細" -> with(item -> sets.of(item.code(), day).contains(key));
            case "検査判断" ->
                with(item -> item.testing().role() == TestRole.PERFORMANCE
                        && key.equals("検査群." + 検査群.of(item.testing().group())));
            default -> null;
        };
    }

    private @Nullable Claim with(Predicate<FeeItem> wanted) {
        boolean stay = claim.setting() == Setting.INPATIENT;
        for (String code : Packaged.TABLE.codes()) {
            FeeItem item = Packaged.TABLE.find(code, day);
            if (item != null
                    && wanted.test(item)
                    && (item.applicability() == Applicability.ANY
                            || (item.applicability() == Applicability.INPATIENT) == stay)) {
                return with(code);
            }
        }
        return null;
    }

    Claim with(String code) {
        List<LineGroup> groups = new ArrayList<>(claim.groups());
        int number = 1
                + groups.stream()
                        .flatMap(group -> group.lines().stream())
                        .mapToInt(Line::number)
                        .max()
                        .orElse(0);
        TreeMap<Integer, Integer> days = new TreeMap<>();
        if (claim.groups().stream().anyMatch(group -> !group.days().isEmpty())) {
            days.put(day.getDayOfMonth(), 1);
        }
        Line line = new Line(number, LineKind.PROCEDURE, code, null);
        groups.add(new LineGroup("11", EnumSet.of(Payer.INSURANCE), List.of(line), 1, days, null));
        return claim.withGroups(groups);
    }

    /** The claim for which a condition of a rule holds; {@code null} when this cannot bring it about. */
    @Nullable
    Claim where(ParsedRule.Condition condition) {
        Matcher call = CALL.matcher(condition.text());
        if (!call.matches()) {
            return null;
        }
        boolean holds = !condition.negated();
        String argument = String.valueOf(call.group(2));
        return switch (call.group(1).strip()) {
            case "年齢未満" -> born(holds ? day : day.minusYears(OLD));
            case "時間区分が" -> at(holds ? timeClass(argument) : otherThan(timeClass(argument)));
            case "診療所" ->
                claim.withFacility(claim.facility().withKind(holds ? FacilityKind.CLINIC : FacilityKind.HOSPITAL));
            case "小児科を標榜" -> claim.withFacility(paediatrics(holds));
            case "届出あり" -> notified(argument, holds);
            case "入院外" -> in(holds ? Setting.OUTPATIENT : Setting.INPATIENT);
            case "同日に実施", "同月に実施" ->
                holds
                        ? with(item -> sets.of(item.code(), day).contains(argument))
                        : keeping(line -> !sets.of(line.code(), day).contains(argument));
            default -> null;
        };
    }

    /** The claim for which a condition of a rule does not hold; {@code null} when this cannot bring it about. */
    @Nullable
    Claim whereNot(ParsedRule.Condition condition) {
        return where(new ParsedRule.Condition(
                condition.text(), !condition.negated(), condition.missing(), condition.toldBy()));
    }

    /** The claim that fits what a column asks for of a code; {@code null} when this cannot bring it about. */
    @Nullable
    Claim fitting(String rule, String code) {
        FeeItem item = Packaged.TABLE.find(code, day);
        if (item == null) {
            return null;
        }
        return switch (rule) {
            case "COMMON-setting" ->
                in(item.applicability() == Applicability.INPATIENT ? Setting.INPATIENT : Setting.OUTPATIENT);
            case "COMMON-facility-kind" -> of(item.facilityScope());
            case "COMMON-facility-standard" ->
                claim.withFacility(claim.facility()
                        .withStandards(Set.copyOf(item.facilityStandards().codes())));
            case "COMMON-scheme" ->
                claim.withParticulars(claim.particulars()
                        .withScheme(
                                item.conditions().scheme() == SchemeScope.LATE_ELDERLY
                                        ? Scheme.LATE_ELDERLY
                                        : Scheme.HEALTH_INSURANCE));
            case "COMMON-age" ->
                IntStream.rangeClosed(0, OLD)
                        .mapToObj(day::minusYears)
                        .filter(birth -> item.ages().admits(birth, day))
                        .findFirst()
                        .map(this::born)
                        .orElse(null);
            default -> null;
        };
    }

    private @Nullable Claim of(FacilityScope scope) {
        return switch (scope) {
            case HOSPITAL -> claim.withFacility(claim.facility().withKind(FacilityKind.HOSPITAL));
            case CLINIC -> claim.withFacility(claim.facility().withKind(FacilityKind.CLINIC));
            case ANY, SHORT_STAY_SURGERY_2, SHORT_STAY_SURGERY_3 -> null;
        };
    }

    private static TimeClass otherThan(TimeClass time) {
        return time == TimeClass.REGULAR ? TimeClass.AFTER_HOURS : TimeClass.REGULAR;
    }

    private static TimeClass timeClass(String constant) {
        return 時間区分.valueOf(constant.substring("時間区分.".length())).timeClass();
    }

    Claim born(LocalDate birthDate) {
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                claim.setting(),
                new Patient(claim.patient().sex(), birthDate),
                claim.facility(),
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups(),
                claim.particulars());
    }

    Claim in(Setting setting) {
        return new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                setting,
                claim.patient(),
                claim.facility(),
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups(),
                claim.particulars());
    }

    private Claim at(TimeClass time) {
        List<Visit> visits = new ArrayList<>();
        for (Visit visit : claim.visits()) {
            if (!visit.day().equals(day)) {
                visits.add(visit);
            }
        }
        visits.add(new Visit(day, time));
        return claim.withVisits(visits);
    }

    private Facility paediatrics(boolean displayed) {
        Facility known = claim.facility();
        return new Facility(
                known.kind(), displayed, known.standards(), known.licensedBeds(), known.generalBeds(), known.area());
    }

    Claim notified(String standard, boolean holds) {
        Set<String> known = claim.facility().standards();
        Set<String> standards = new HashSet<>(known == null ? Set.of() : known);
        if (holds) {
            standards.add(standard);
        } else {
            standards.remove(standard);
        }
        return claim.withFacility(claim.facility().withStandards(standards));
    }
}
