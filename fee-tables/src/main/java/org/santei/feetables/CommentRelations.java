package org.santei.feetables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.store.PartIndex;
import org.santei.feetables.store.Table;
import org.santei.feetables.store.Tables;

/**
 * Which comments an item wants (コメント関連テーブル), by what is known now. Whether an item wants any is one hash access and
 * allocates nothing. Safe to share between threads.
 */
public final class CommentRelations {

    private static final int NOTICE = 2;
    private static final int NUMBER = 3;
    private static final int BRANCH = 5;
    private static final int ITEM = 6;
    private static final int ADDITION = 7;
    private static final int COMMENT = 9;
    private static final int PATIENT_STATE = 10;
    private static final int TEXT = 11;
    private static final int CONDITION = 14;
    private static final int NOT_CLAIMED = 15;
    private static final int SETTING = 16;
    private static final int TIMES = 17;
    private static final String YES = "1";
    private static final String DPC_MAY_OMIT = "1";

    private final @Nullable Table table;
    private final @Nullable PartIndex items;

    private final Map<Integer, List<Dated>> known = new ConcurrentHashMap<>();

    /** What is asked of an item over some days. */
    private record Dated(Validity validity, List<CommentRequirement> requirements) {}

    /** What the rows of one requirement have in common. */
    private record Terms(CommentNotice notice, String number, String branch, String addition, CommentDuty duty) {}

    CommentRelations(Tables tables) {
        table = tables.find("ck");
        items = table == null ? null : new PartIndex(table, ITEM);
    }

    /** Whether the table is at hand for a service date; otherwise nothing is known of the comments of that day. */
    public boolean answersFor(LocalDate day) {
        return table != null && table.answersFor(day, LocalDate.MAX);
    }

    /** Whether the table has any row of an item, whatever the day and the condition. */
    public boolean mentions(String code) {
        return items != null && items.find(code) != Table.NONE;
    }

    /**
     * What the notices on comments ask of an item on a service date, in their order; empty when nothing. Most of it is
     * asked under a condition only: see {@link CommentDuty}.
     *
     * @param code code of an act, a drug or a material; codes of the table that stand for no single item (all digits 9
     *     but the first one or two) are no answer to any other code
     */
    public List<CommentRequirement> requirements(String code, LocalDate day) {
        PartIndex index = items;
        int place = index == null ? Table.NONE : index.find(code);
        if (index == null || table == null || place == Table.NONE) {
            return List.of();
        }
        List<Dated> spans = known.get(place);
        if (spans == null) {
            spans = known.computeIfAbsent(place, item -> spans(table, index, item));
        }
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).validity().contains(day)) {
                return spans.get(i).requirements();
            }
        }
        return List.of();
    }

    /** What is asked of an item from one change of its rows to the next. */
    private static List<Dated> spans(Table table, PartIndex index, int place) {
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (int i = 0; i < index.size(place); i++) {
            int state = table.newestState(index.key(place, i));
            for (int version = table.firstVersion(state); version < table.endOfVersions(state); version++) {
                changes.add(table.from(version));
                changes.add(table.until(version));
            }
        }
        List<Dated> spans = new ArrayList<>();
        for (LocalDate from : changes) {
            LocalDate until = changes.higher(from);
            if (until != null) {
                spans.add(new Dated(new Validity(from, until), requirements(table, index, place, from)));
            }
        }
        return List.copyOf(spans);
    }

    private static List<CommentRequirement> requirements(Table table, PartIndex index, int place, LocalDate day) {
        Map<Terms, List<CommentChoice>> choices = new LinkedHashMap<>();
        for (int i = 0; i < index.size(place); i++) {
            int version = table.version(table.newestState(index.key(place, i)), day);
            if (version != Table.NONE && table.hasRow(version)) {
                choices.computeIfAbsent(terms(table, version), terms -> new ArrayList<>())
                        .add(choice(table, version));
            }
        }
        List<CommentRequirement> requirements = new ArrayList<>();
        choices.forEach((terms, codes) -> requirements.add(new CommentRequirement(
                terms.notice(), terms.number(), terms.branch(), terms.addition(), terms.duty(), codes)));
        return List.copyOf(requirements);
    }

    private static Terms terms(Table table, int version) {
        String condition = table.text(version, CONDITION);
        CommentDuty duty = new CommentDuty(
                CommentCondition.of(condition),
                condition.startsWith(DPC_MAY_OMIT),
                table.text(version, NOT_CLAIMED).equals(YES),
                choice(Applicability.class, table.text(version, SETTING)),
                Integer.parseInt(table.text(version, TIMES)));
        return new Terms(
                choice(CommentNotice.class, table.text(version, NOTICE)),
                table.text(version, NUMBER),
                table.text(version, BRANCH),
                table.text(version, ADDITION),
                duty);
    }

    private static CommentChoice choice(Table table, int version) {
        return new CommentChoice(
                table.text(version, COMMENT), table.text(version, PATIENT_STATE), table.text(version, TEXT));
    }

    // The layout let no other digits in.
    private static <E extends Enum<E> & OfficialDigit> E choice(Class<E> type, String digit) {
        return Objects.requireNonNull(OfficialDigit.find(type, digit));
    }
}
