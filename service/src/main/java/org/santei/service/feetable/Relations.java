package org.santei.service.feetable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.ElectronicTables;
import org.santei.feetables.FeeTable;
import org.santei.feetables.ItemKind;
import org.santei.feetables.ValueKind;
import org.santei.feetables.layout.CommentRelationTable;
import org.santei.feetables.layout.ElectronicBundles;
import org.santei.feetables.layout.ElectronicCountLimits;
import org.santei.feetables.layout.ElectronicExclusions;
import org.santei.feetables.layout.ElectronicIndex;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.store.Table;
import org.springframework.stereotype.Component;

/** Gathers what the official tables tie to an act. */
@Component
final class Relations {

    private static final String NO_GROUP = "0";
    private static final int FIRST_STANDARD = 72;
    private static final int LAST_STANDARD = 81;
    private static final int NOTE_GROUP = 38;
    private static final int NOTE_SEQUENCE = 39;

    private static final Map<String, Layout> EXCLUSIONS = exclusionLayouts();

    private final Table acts;
    private final ElectronicTables electronic;
    private final @Nullable Table standards;
    private final Map<String, DatedTable> exclusions = new LinkedHashMap<>();
    private final DatedTable index;
    private final DatedTable groups;
    private final DatedTable groupsOfAct;
    private final DatedTable countLimits;
    private final DatedTable comments;

    Relations(FeeTable table) {
        this.acts = table.tables().get(ItemKind.PROCEDURE.table());
        this.electronic = table.electronic();
        this.standards = table.tables().find("shisetsukijun");
        EXCLUSIONS.forEach((span, layout) ->
                exclusions.put(span, new DatedTable(table.tables().find(layout.id()), 2)));
        this.index = new DatedTable(table.tables().find(ElectronicIndex.LAYOUT.id()), 2);
        this.groups = new DatedTable(table.tables().find(ElectronicBundles.LAYOUT.id()), 2);
        this.groupsOfAct = new DatedTable(table.tables().find(ElectronicBundles.LAYOUT.id()), 3);
        this.countLimits = new DatedTable(table.tables().find(ElectronicCountLimits.LAYOUT.id()), 2);
        this.comments = new DatedTable(table.tables().find(CommentRelationTable.LAYOUT.id()), 6);
    }

    private static Map<String, Layout> exclusionLayouts() {
        Map<String, Layout> layouts = new LinkedHashMap<>();
        layouts.put("day", ElectronicExclusions.SAME_DAY);
        layouts.put("month", ElectronicExclusions.SAME_MONTH);
        layouts.put("same-time", ElectronicExclusions.SAME_TIME);
        layouts.put("week", ElectronicExclusions.SAME_WEEK);
        return layouts;
    }

    /** What is tied to a code on a day; empty lists when it is no act. */
    ItemRelations of(String code, LocalDate on) {
        int key = acts.find(code);
        int version = key == Table.NONE ? Table.NONE : acts.version(acts.newestState(key), on);
        boolean row = version != Table.NONE && acts.hasRow(version);
        return new ItemRelations(
                code,
                on.toString(),
                exclusions(code, on),
                bundles(code, on),
                groupsOfAct.rows(code, on).stream()
                        .map(fields -> fields.get(1))
                        .sorted()
                        .toList(),
                countLimits(code, on),
                row ? additions(key, version, on) : List.of(),
                row ? standards(version, on) : List.of(),
                comments(code, on),
                notAtHand(on));
    }

    private List<ItemRelations.Exclusion> exclusions(String code, LocalDate on) {
        List<ItemRelations.Exclusion> found = new ArrayList<>();
        exclusions.forEach((span, table) -> table.rows(code, on).forEach(fields -> {
            String keep = switch (fields.get(5)) {
                case "1" -> "this";
                case "2" -> "other";
                default -> "either";
            };
            found.add(new ItemRelations.Exclusion(
                    fields.get(3),
                    fields.get(4),
                    span,
                    keep,
                    meaning(keep),
                    fields.get(6).equals("1")));
        }));
        return found;
    }

    private static String meaning(String keep) {
        return switch (keep) {
            case "this" -> "この項目を算定し、相手は算定しない";
            case "other" -> "相手を算定し、この項目は算定しない";
            default -> "どちらか一方を算定する";
        };
    }

    private List<ItemRelations.Bundled> bundles(String code, LocalDate on) {
        List<ItemRelations.Bundled> found = new ArrayList<>();
        for (List<String> fields : index.rows(code, on)) {
            for (int unit = 3; unit < 9; unit += 2) {
                String group = fields.get(unit + 1);
                if (!group.equals(NO_GROUP)) {
                    found.add(new ItemRelations.Bundled(bundleUnit(fields.get(unit)), group, included(group, on)));
                }
            }
        }
        return found;
    }

    private @Nullable List<ItemRelations.Named> included(String group, LocalDate on) {
        if (!groups.answersFor(on)) {
            return null;
        }
        return groups.rows(group, on).stream()
                .map(fields -> new ItemRelations.Named(fields.get(2), fields.get(3)))
                .toList();
    }

    private static String bundleUnit(String unit) {
        return switch (unit.startsWith("0") ? unit.substring(1) : unit) {
            case "1" -> "1日につき";
            case "2" -> "同一月内";
            case "3" -> "同時";
            case "5" -> "手術前1週間";
            case "6" -> "1手術につき";
            default -> "包括単位 " + unit;
        };
    }

    private List<ItemRelations.CountLimit> countLimits(String code, LocalDate on) {
        return electronic.frequencyLimits(code, on).stream()
                .map(limit ->
                        new ItemRelations.CountLimit(limit.unit(), limit.unitName(), limit.times(), limit.special()))
                .toList();
    }

    private List<ItemRelations.Addition> additions(int own, int version, LocalDate on) {
        String group = acts.text(version, NOTE_GROUP);
        if (group.isEmpty() || group.equals(NO_GROUP)) {
            return List.of();
        }
        boolean base = acts.text(version, NOTE_SEQUENCE).equals(NO_GROUP);
        List<ItemRelations.Addition> found = new ArrayList<>();
        for (int key = 0; key < acts.size(); key++) {
            int other = acts.version(acts.newestState(key), on);
            boolean inGroup = key != own
                    && other != Table.NONE
                    && acts.hasRow(other)
                    && group.equals(acts.text(other, NOTE_GROUP));
            if (inGroup && !(base && acts.text(other, NOTE_SEQUENCE).equals(NO_GROUP))) {
                found.add(addition(key, other, group));
            }
        }
        return found;
    }

    private ItemRelations.Addition addition(int key, int version, String group) {
        String sequence = acts.text(version, NOTE_SEQUENCE);
        return new ItemRelations.Addition(
                acts.key(key),
                acts.text(version, 5),
                sequence.equals(NO_GROUP) ? "base" : "addition",
                group,
                sequence,
                ValueKind.of(ItemKind.PROCEDURE, acts.text(version, 11)).word(),
                ItemJson.plain(new BigDecimal(acts.text(version, 12))));
    }

    private List<ItemRelations.Standard> standards(int version, LocalDate on) {
        List<ItemRelations.Standard> found = new ArrayList<>();
        for (int column = FIRST_STANDARD; column <= LAST_STANDARD; column++) {
            String code = acts.text(version, column);
            if (!code.isEmpty() && !code.equals(NO_GROUP)) {
                found.add(new ItemRelations.Standard(code, standardName(code, on)));
            }
        }
        return found;
    }

    private @Nullable String standardName(String code, LocalDate on) {
        int key = standards == null ? Table.NONE : standards.find(code);
        if (standards == null || key == Table.NONE) {
            return null;
        }
        int version = standards.version(standards.newestState(key), on);
        return version != Table.NONE && standards.hasRow(version) ? standards.text(version, 2) : null;
    }

    private List<ItemRelations.Comment> comments(String code, LocalDate on) {
        return comments.rows(code, on).stream()
                .map(fields -> new ItemRelations.Comment(
                        fields.get(8), fields.get(10), fields.get(3), fields.get(13), fields.get(15)))
                .distinct()
                .toList();
    }

    /** The tables that do not answer for a day. */
    List<ItemRelations.MissingTable> notAtHand(LocalDate on) {
        List<ItemRelations.MissingTable> missing = new ArrayList<>();
        exclusions.forEach(
                (span, table) -> add(missing, table, EXCLUSIONS.getOrDefault(span, ElectronicIndex.LAYOUT), on));
        add(missing, index, ElectronicIndex.LAYOUT, on);
        add(missing, groups, ElectronicBundles.LAYOUT, on);
        add(missing, countLimits, ElectronicCountLimits.LAYOUT, on);
        add(missing, comments, CommentRelationTable.LAYOUT, on);
        return missing;
    }

    private static void add(List<ItemRelations.MissingTable> missing, DatedTable table, Layout layout, LocalDate on) {
        if (!table.answersFor(on)) {
            missing.add(new ItemRelations.MissingTable(layout.id(), layout.title()));
        }
    }
}
