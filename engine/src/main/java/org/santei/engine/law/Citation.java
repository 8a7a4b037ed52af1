package org.santei.engine.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code @Source} of a rule cites of a notice: its number, 別表第一, and places such as {@code B001-2
 * 注1・注4ただし書}. A place is a 区分番号, behind it の and a number for one of its items (Ｂ００１の22), or the name of the file
 * of general provisions (D-S3-H2), then the 注 or 通則 joined by ・. A remark in brackets may follow.
 *
 * @param revision the revision that the notice made
 * @param places what it cites: several 区分番号 with the same words stand behind each other, with 、 between
 */
public record Citation(String revision, List<Place> places) {

    /**
     * A place in the notice.
     *
     * @param place 区分番号 or name of the file of general provisions
     * @param items numbers of the item under it, {@code -I22}; empty for all
     * @param marks {@code -N1} for 注1, {@code -G3} for 通則3; empty for the item itself
     */
    public record Place(String place, String items, Set<String> marks) {

        /** The clauses of the place among those of a revision. */
        List<String> clauses(Set<String> ids, String revision) {
            List<String> cited = new ArrayList<>();
            for (String mark : marks.isEmpty() ? Set.of("") : marks) {
                String ofItem = mark.isEmpty() ? place : place + items + mark;
                String id = ids.contains(ofItem) || items.isEmpty() ? ofItem : under(mark, ids);
                if (!ids.contains(id)) {
                    throw new IllegalArgumentException("no clause " + id + " in " + revision);
                }
                cited.add(id);
            }
            return cited;
        }

        private String under(String mark, Set<String> ids) {
            Pattern deeper = Pattern.compile(Pattern.quote(place + items) + "(?:-[0-9]+)+" + mark);
            return ids.stream()
                    .filter(id -> deeper.matcher(id).matches())
                    .findFirst()
                    .orElse(place + mark);
        }
    }

    private static final String MARK = "(?:注|通則)[0-9]*(?:本文|ただし書)?";
    private static final Pattern FORM = Pattern.compile("(\\S+) 別表第一 ([^（）]+)(?:（[^）]*）)?");
    private static final Pattern PLACE = Pattern.compile(
            "([A-O](?:[0-9]{3})?(?:-[A-Z]?[0-9]+)*)" + "((?:の[0-9]+)*)(?: (" + MARK + "(?:・" + MARK + ")*))?");

    /**
     * Reads a source that is a notice whose text is at hand; empty when it is something else.
     *
     * @param revisions revisions by the number of the notice that made them
     */
    static Optional<Citation> of(String source, Map<String, String> revisions) {
        Matcher form = FORM.matcher(source);
        String revision = form.matches() ? revisions.get(form.group(1)) : null;
        if (revision == null) {
            return Optional.empty();
        }
        List<Place> places = new ArrayList<>();
        for (String words : form.group(2).split("、", -1)) {
            Matcher place = PLACE.matcher(words);
            if (!place.matches()) {
                return Optional.empty();
            }
            places.add(place(place));
        }
        return Optional.of(new Citation(revision, List.copyOf(places)));
    }

    private static Place place(Matcher form) {
        Set<String> marks = new TreeSet<>();
        if (form.group(3) != null) {
            for (String mark : form.group(3).split("・", -1)) {
                String number = mark.replaceAll("[^0-9]", "");
                marks.add((mark.startsWith("注") ? "-N" : "-G") + (number.isEmpty() ? "1" : number));
            }
        }
        String items =
                form.group(2).isEmpty() ? "" : "-I" + form.group(2).substring(1).replace('の', '-');
        return new Place(form.group(1), items, marks);
    }

    /**
     * The ids of the cited clauses. A note of the cited item may be printed under the last of its own items; one that is
     * none of the item is that of the whole 区分番号; an item without a note is part of the clause of its 区分番号.
     *
     * @param ids ids of all clauses of the revision
     * @throws IllegalArgumentException when there is no such clause
     */
    public List<String> clauses(Set<String> ids) {
        return places.stream()
                .flatMap(place -> place.clauses(ids, revision).stream())
                .toList();
    }
}
