package org.santei.feetables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All values of all publications, by code and service date. Immutable and safe to share between threads; a look-up
 * is one hash access and allocates nothing.
 */
public final class FeeTable {

    private final List<Publication> publications;
    private final Map<String, DatedItems> items;
    private final Map<String, List<Bundle>> bundles;
    private final String snapshotHash;

    FeeTable(
            List<Publication> publications,
            Map<String, DatedItems> items,
            Map<String, List<Bundle>> bundles,
            String snapshotHash) {
        this.publications = List.copyOf(publications);
        this.items = Map.copyOf(items);
        this.bundles = Map.copyOf(bundles);
        this.snapshotHash = snapshotHash;
    }

    /** The row of a code that holds on a service date; {@code null} when none does. */
    public @Nullable FeeItem find(String code, LocalDate serviceDate) {
        DatedItems dated = items.get(code);
        return dated == null ? null : dated.on(serviceDate.toEpochDay());
    }

    /** How a code stands on a service date. */
    public Standing standing(String code, LocalDate serviceDate) {
        DatedItems dated = items.get(code);
        if (dated == null || publication(serviceDate) == null) {
            return Standing.UNKNOWN;
        }
        return dated.standing(serviceDate);
    }

    /**
     * The bundle that a number of laboratory items makes; {@code null} when they are too few to make one, or when
     * the group or the day has none. A bundle whose points are {@code null} is one whose points are not known.
     *
     * @param group the bundle, as column 16 of the master writes it
     * @param items how many items were done
     * @param day the service date
     */
    public @Nullable Bundle bundle(String group, int items, LocalDate day) {
        List<Bundle> ofGroup = bundles.get(group);
        if (ofGroup == null) {
            return null;
        }
        for (int i = 0; i < ofGroup.size(); i++) {
            Bundle bundle = ofGroup.get(i);
            if (bundle.holdsFor(items) && bundle.validity().contains(day)) {
                return bundle;
            }
        }
        return null;
    }

    /** All codes of all publications. */
    public Set<String> codes() {
        return items.keySet();
    }

    /** The publications, by service date. */
    public List<Publication> publications() {
        return publications;
    }

    /** The publication that answers for a service date; {@code null} when none does. */
    public @Nullable Publication publication(LocalDate serviceDate) {
        for (int i = 0; i < publications.size(); i++) {
            if (publications.get(i).holds().contains(serviceDate)) {
                return publications.get(i);
            }
        }
        return null;
    }

    /** Rows of all publications together. */
    public int rows() {
        return publications.stream().mapToInt(Publication::rows).sum();
    }

    /**
     * What identifies these values: SHA-256, in 64 hexadecimal digits, over the hashes of the official files in the
     * order of PROVENANCE.csv and the bytes of bundles.csv.
     */
    public String snapshotHash() {
        return snapshotHash;
    }
}
