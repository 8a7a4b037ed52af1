package org.santei.service.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;

/**
 * What was published, as every service on the database knows it.
 *
 * @param seq its number, from 1 without gaps: later ones answer before earlier ones
 * @param id its name
 * @param kind how it came about
 * @param title what it is called
 * @param reason why it is in force at once, or since a day in the past; empty when nothing had to be said
 * @param firstDay the day from which it answers, in Japan
 * @param recordedAt when it was recorded
 * @param releases what was published
 * @param unchanged what a build came with that had been published before
 * @param paths the files that differ from what was published before
 * @param origin where it comes from; {@code null} for what a build came with
 * @param reviewDue the day until which an emergency is to be looked at again; else {@code null}
 * @param withdrawal that it was withdrawn before its day; else {@code null}
 * @param review that an emergency was looked at again; else {@code null}
 */
public record Published(
        long seq,
        UUID id,
        Kind kind,
        String title,
        String reason,
        LocalDate firstDay,
        Instant recordedAt,
        List<ReleaseName> releases,
        List<ReleaseName> unchanged,
        List<String> paths,
        @Nullable Origin origin,
        @Nullable LocalDate reviewDue,
        @Nullable Act withdrawal,
        @Nullable Act review) {

    /** How a publication came about. */
    public enum Kind {
        /** A build came with it. */
        PACKAGED,
        /** A data directory had it before publications stood in the database. */
        EARLIER,
        /** Written, approved by another, published. */
        ORDINARY,
        /** In force at once; looked at again afterwards. */
        EMERGENCY;

        /** Its name in the database and in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Where rules come from.
     *
     * @param tenant whose draft it was
     * @param draft its number
     * @param draftHash SHA-256 of its texts, in hexadecimal digits
     * @param authors names of who began it or saved a version
     * @param approver name of who published it
     */
    public record Origin(String tenant, UUID draft, String draftHash, List<String> authors, String approver) {}

    /**
     * What someone did about a publication later.
     *
     * @param at when
     * @param actor name of who
     * @param text why, or what was found
     */
    public record Act(Instant at, String actor, String text) {}

    /** Whether it was withdrawn before its day. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether it answers on a day, unless something newer does. */
    public boolean hasBegun(LocalDate day) {
        return !isWithdrawn() && !firstDay.isAfter(day);
    }

    /** Whether it is to begin after a day. */
    public boolean isScheduled(LocalDate day) {
        return !isWithdrawn() && firstDay.isAfter(day);
    }

    /** Whether somebody else has to look at it, still. */
    public boolean needsReview() {
        return reviewDue != null && review == null && !isWithdrawn();
    }

    /** The first month of claims that it speaks of. */
    public YearMonth firstMonth() {
        return releases.stream()
                .map(name -> name.span().begins())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether both speak of some month of the same law. */
    boolean overlaps(List<ReleaseName> others) {
        return releases.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> one.isOfShares() == other.isOfShares()
                                && one.span().begins().isBefore(other.ends())
                                && other.span().begins().isBefore(one.ends())));
    }

    /** As data directories keep it. */
    Publication asFile() {
        return new Publication(id, firstDay, kind == Kind.PACKAGED, releases, unchanged);
    }

    /** What answers on a day, newest first. */
    static List<ReleaseName> newestFirst(List<Published> all, LocalDate day) {
        List<ReleaseName> names = new ArrayList<>();
        all.stream()
                .filter(each -> each.hasBegun(day))
                .sorted(Comparator.comparingLong(Published::seq).reversed())
                .forEach(each -> names.addAll(each.releases()));
        return names;
    }
}
