package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.MissingFact;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;

/** Where in a claim a fact is to be told that something hangs on. */
final class AskedFields {

    private static final String DAYS = "groups.days";
    private static final String OF_LINE = "groups.lines.";
    private static final String OF_GROUP = "groups.";
    private static final String OF_VISIT = "visits.";
    private static final String OF_STAY = "stay.";
    private static final String OF_PAYER = "payers.";

    private static final String HISTORY = "history.since";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Claim claim;

    AskedFields(Claim claim) {
        this.claim = claim;
    }

    /**
     * The fields with their places, without those that the claim tells already.
     *
     * @param group place of the group in the claim that hangs on the fact; {@code null} when the patient's share does
     * @param days days on which it does; 0 stands for those that the claim does not say
     * @param lines places of its lines that do
     */
    List<String> places(MissingFact fact, @Nullable Integer group, int[] days, List<Integer> lines) {
        String field = fact.field();
        if (group == null) {
            return field.startsWith(OF_PAYER) ? payers(fact) : isTold(field) ? List.of() : List.of(field);
        }
        if (field.equals(DAYS)) {
            return days(group);
        }
        if (field.startsWith(OF_LINE)) {
            return lines(field.substring(OF_LINE.length()), fact.title(), group, lines);
        }
        if (field.startsWith(OF_GROUP)) {
            return List.of(ofGroup(group) + '.' + field.substring(OF_GROUP.length()));
        }
        if (field.startsWith(OF_VISIT)) {
            return visits(field.substring(OF_VISIT.length()), group, days);
        }
        return isTold(field) || isTold(fact) ? List.of() : List.of(field);
    }

    /** Whether only a claim of a stay has the field, and this is none. */
    boolean isOfNoVisit(MissingFact fact) {
        return fact.field().startsWith(OF_STAY) && claim.setting() == Setting.OUTPATIENT;
    }

    private static String ofGroup(int group) {
        return "groups[" + group + ']';
    }

    /** The days of the group itself; when they are told, those of the others that are not. */
    private List<String> days(int group) {
        List<LineGroup> groups = claim.groups();
        if (groups.get(group).days().isEmpty()) {
            return List.of(ofGroup(group) + ".days");
        }
        return IntStream.range(0, groups.size())
                .filter(i -> groups.get(i).days().isEmpty())
                .mapToObj(i -> ofGroup(i) + ".days")
                .toList();
    }

    /** Of the lines that hang on a fact those that it names; without any those that do not tell the field. */
    private List<String> lines(String field, String title, int group, List<Integer> lines) {
        List<Line> all = claim.groups().get(group).lines();
        Predicate<Line> isOpen =
                field.equals("unitPrice") ? line -> line.unitPrice() == null : line -> line.quantity() == null;
        List<Integer> open = lines.stream().filter(i -> isOpen.test(all.get(i))).toList();
        return (open.isEmpty() && title.startsWith("「") ? lines : open)
                .stream()
                        .map(i -> ofGroup(group) + ".lines[" + i + "]." + field)
                        .toList();
    }

    /** The visits of the days, a visit that the claim does not have without a number; first of all the day. */
    private List<String> visits(String field, int group, int[] days) {
        List<String> places = new ArrayList<>();
        for (int day : days) {
            if (day == 0) {
                places.addAll(days(group));
                continue;
            }
            int visit = visitOn(day);
            TimeClass known = visit < 0 ? null : claim.visits().get(visit).timeClass();
            if (known == null) {
                places.add("visits[" + (visit < 0 ? "" : visit) + "]." + field);
            }
        }
        return places;
    }

    private int visitOn(int day) {
        List<Visit> visits = claim.visits();
        return IntStream.range(0, visits.size())
                .filter(i -> visits.get(i).day().getDayOfMonth() == day)
                .findFirst()
                .orElse(-1);
    }

    /** The fund that a fact names by its place or its number; else the insurance. */
    private List<String> payers(MissingFact fact) {
        Payer named = Payer.INSURANCE;
        for (Coverage coverage : claim.coverages()) {
            String number = coverage.certificate().number();
            boolean byNumber = number != null && fact.title().contains(number);
            if (coverage.payer() != Payer.INSURANCE
                    && (byNumber
                            || fact.title().startsWith("公費" + coverage.payer().fund()))) {
                named = coverage.payer();
            }
        }
        String field = fact.field().substring(OF_PAYER.length());
        return List.of("payers[" + named.name().toLowerCase(java.util.Locale.ROOT) + "]." + field);
    }

    /** Whether the history goes back to the first day that a fact names, or to any day where it names none. */
    private boolean isTold(MissingFact fact) {
        LocalDate since = claim.particulars().history().since();
        if (!fact.field().equals(HISTORY) || since == null) {
            return false;
        }
        Matcher first = DAY.matcher(fact.title());
        return !first.lookingAt() || !LocalDate.parse(first.group()).isBefore(since);
    }

    /** Whether the claim tells a field of which there is one. What is told in lists may always be more. */
    private boolean isTold(String field) {
        Facility facility = claim.facility();
        Stay stay = claim.particulars().stay();
        Set<String> standards = facility.standards();
        @Nullable LocalDate discharged = stay == null ? null : stay.discharged();
        return switch (field) {
            case "facility.kind" -> facility.kind() != null;
            case "facility.paediatrics" -> facility.paediatrics() != null;
            case "facility.standards" -> standards != null;
            case "facility.licensedBeds" -> facility.licensedBeds() != null;
            case "facility.generalBeds" -> facility.generalBeds() != null;
            case "facility.area" -> facility.area() != null;
            case "scheme" -> claim.particulars().scheme() != null;
            case "treatmentDays" -> claim.particulars().treatmentDays() != null;
            case "stay.admitted" -> stay != null;
            case "stay.discharged" -> discharged != null;
            case "diagnoses" -> !claim.diagnoses().isEmpty();
            default -> false;
        };
    }
}
