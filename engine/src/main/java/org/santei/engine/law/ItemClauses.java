package org.santei.engine.law;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clauses that give lines their value where no rule speaks of them: that of the item itself, and for drugs and materials
 * that of the part of the fee schedule in which they are used. Safe for use by many threads.
 */
public final class ItemClauses {

    private static final String PRICES = "law/prices.csv";

    private final Notices notices;
    private final Map<Priced, String> prices;
    private final Map<Place, Clause> known = new ConcurrentHashMap<>();

    /** What is priced by a price list. */
    public enum Kind {
        /** 薬剤. */
        DRUG,
        /** 特定保険医療材料. */
        MATERIAL
    }

    /**
     * A clause, and where it can be read.
     *
     * @param source how it is cited, in Japanese; empty when the notice of the month is not at hand, or has no such item
     * @param links addresses in the project; empty when the source is
     */
    public record Clause(String source, List<String> links) {

        static final Clause NONE = new Clause("", List.of());
    }

    private record Priced(String kind, String section) {}

    private record Place(YearMonth month, String item) {}

    private ItemClauses(Notices notices, Map<Priced, String> prices) {
        this.notices = notices;
        this.prices = Map.copyOf(prices);
    }

    /** With the places of prices on the class path ({@code law/prices.csv}). */
    public static ItemClauses packaged(Notices notices) {
        Map<Priced, String> prices = new ConcurrentHashMap<>();
        notices.rows(PRICES).forEach(row -> prices.put(new Priced(row[0], row[1]), row[2]));
        return new ItemClauses(notices, prices);
    }

    /**
     * The clause of an item in a month.
     *
     * @param item its 区分番号; empty when the master tells none
     */
    public Clause of(YearMonth month, String item) {
        return item.isEmpty() ? Clause.NONE : known.computeIfAbsent(new Place(month, item), this::find);
    }

    /**
     * The clause by which something is priced in a month.
     *
     * @param section 診療識別 of the group that bills it, two digits
     */
    public Clause of(YearMonth month, Kind kind, String section) {
        String item = prices.get(new Priced(kind == Kind.DRUG ? "drug" : "material", section));
        return item == null ? Clause.NONE : of(month, item);
    }

    private Clause find(Place place) {
        return notices.noticeOf(place.month())
                .filter(notice -> notices.text(notice.revision(), place.item()).isPresent())
                .map(notice -> {
                    String source = notice.name() + " 別表第一 " + place.item();
                    List<String> links =
                            notices.links(source).stream().map(ClauseLink::href).toList();
                    return new Clause(links.isEmpty() ? "" : source, links);
                })
                .orElse(Clause.NONE);
    }
}
