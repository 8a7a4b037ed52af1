package org.santei.feetables.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;
import org.santei.feetables.layout.Column;
import org.santei.feetables.layout.ColumnRoles;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.TimelineBuilder.Version;

/**
 * Puts the publications of one table one upon the other, in the order in which they became known. A changed row carries
 * only its changed fields, so rows are merged field by field; what was known before stays as it was.
 */
final class TableAssembler {

    private static final String ERASED = "1";
    private static final String CHANGED = "5";
    private static final String ENDED = "9";

    private final String id;
    private final ColumnRoles role;
    private final RowDating dating;
    private final RowMerging merging;
    private final NoticeRows noticeRows;
    private final Layout newest;
    private final RowStoreBuilder rows;
    private final List<List<String>> fields = new ArrayList<>();
    private final Map<String, TimelineBuilder> keys = new TreeMap<>();
    private final Map<Evidence, Integer> evidences;
    private final List<Table.Window> windows = new ArrayList<>();

    /**
     * @param layouts every layout that a file of the table follows
     * @param evidences the evidence of all tables, numbered from 1
     */
    TableAssembler(String id, List<Layout> layouts, Map<Evidence, Integer> evidences) {
        this.id = id;
        this.role = ColumnRoles.of(id);
        this.dating = new RowDating(role);
        this.newest = layouts.get(layouts.size() - 1);
        this.merging = new RowMerging(role.unsaying(newest));
        this.noticeRows = new NoticeRows(id, newest);
        this.rows = new RowStoreBuilder(
                layouts.stream().mapToInt(Layout::width).max().orElseThrow());
        this.evidences = evidences;
    }

    /** Adds a file as the payers published it. */
    void add(int origin, SourceFile file, Layout layout, List<TableRow> content) {
        OpenWindow window = open(origin, file);
        Set<String> touched = new HashSet<>();
        if (window.opened() && file.kind() == SourceFile.Kind.DELTA) {
            carryOver(window, touched, 0);
        }
        if (file.kind() == SourceFile.Kind.FULL) {
            addFull(window, layout, content, touched);
        } else {
            for (TableRow row : content) {
                change(window, layout, row, touched);
            }
        }
        know(window, touched);
    }

    /** Adds values that were taken from the notice, or that stand in its list because an official file says so. */
    void addNotice(int origin, SourceFile file, List<NoticeValue> values) {
        OpenWindow window = open(origin, file);
        Set<String> touched = new HashSet<>();
        if (window.opened()) {
            carryOver(window, touched, number(notInTheNotice(file)));
        }
        for (NoticeValue value : values) {
            touched.add(value.code());
            addNotice(window, value);
        }
        know(window, touched);
    }

    /** Adds columns that the notice changes in rows that were made from those of the revision before. */
    void addColumns(int origin, SourceFile file, List<NoticeColumn> columns) {
        OpenWindow window = open(origin, file);
        Set<String> touched = new HashSet<>();
        for (NoticeColumn column : columns) {
            touched.add(column.code());
            addColumn(window, column);
        }
        know(window, touched);
    }

    private void addColumn(OpenWindow window, NoticeColumn column) {
        TimelineBuilder line = line(column.code());
        int from = Days.of(column.from());
        for (Version version : List.copyOf(line.versions())) {
            boolean derived = version.hasRow() && !version.isOfficial() && version.until() > from;
            if (derived && column.appliesTo(fields.get(version.row()))) {
                int row = add(column.on(fields.get(version.row())));
                int begin = Math.max(version.from(), from);
                line.put(new Version(begin, version.until(), row, window.origin(), version.evidence()));
            }
        }
    }

    Table build() {
        return new Table(id, newest, rows.build(), Timelines.of(keys), windows);
    }

    private void addFull(OpenWindow window, Layout layout, List<TableRow> content, Set<String> touched) {
        Set<String> present = new HashSet<>();
        for (TableRow row : content) {
            String key = layout.keyOf(row.fields());
            present.add(key);
            touched.add(key);
            TimelineBuilder line = line(key);
            if (window.opened()) {
                line.cutAt(window.from());
                openWith(line, window, layout, row);
            } else {
                correctWith(line, window, layout, row);
            }
        }
        keys.forEach((key, line) -> {
            if (!present.contains(key) && leave(line, window)) {
                touched.add(key);
            }
        });
    }

    /** The first row of a key in a window, and the days before it that the file has lost. */
    private void openWith(TimelineBuilder line, OpenWindow window, Layout layout, TableRow row) {
        List<String> content = row.fields();
        int from = Math.max(dating.from(layout, content, window.from()), window.from());
        int until = Math.min(dating.until(layout, content), window.until());
        if (from > window.from() && from < window.until() && dating.stoodBefore(content)) {
            line.put(new Version(window.from(), from, Timelines.LOST, window.origin(), 0));
        }
        line.put(new Version(from, until, add(content), window.origin(), 0));
    }

    /** A row of a later complete file: the same as was known, or a correction, or a change that no file told before. */
    private void correctWith(TimelineBuilder line, OpenWindow window, Layout layout, TableRow row) {
        List<String> content = row.fields();
        int from = Math.max(dating.from(layout, content, window.from()), window.from());
        int until = Math.min(dating.until(layout, content), window.until());
        int index = line.indexOn(from);
        Version before = index < 0 ? null : line.versions().get(index);
        boolean same = before != null
                && before.isOfficial()
                && before.from() == from
                && before.until() <= until
                && merging.saysTheSame(fields.get(before.row()), content);
        if (!same) {
            int known = line.lastWithRow();
            List<String> whole = known < 0
                    ? content
                    : RowMerging.widened(
                            content, fields.get(line.versions().get(known).row()));
            window.replace(line, from, until, add(whole), 0);
        }
    }

    /** A key that a complete file no longer has; says whether that changes what is known. */
    private boolean leave(TimelineBuilder line, OpenWindow window) {
        if (window.opened()) {
            boolean alive = line.versions().stream().anyMatch(version -> version.until() > window.from());
            line.cutAt(window.from());
            return alive;
        }
        int index = line.indexOn(Math.max(window.knownOn(), window.from()));
        if (index < 0) {
            return false;
        }
        Version version = line.versions().get(index);
        if (version.row() == Timelines.LOST || version.row() == Timelines.ENDED) {
            return false;
        }
        if (!version.isOfficial()) {
            line.cutAt(window.from());
            line.put(new Version(window.from(), window.until(), Timelines.ENDED, window.origin(), 0));
            return true;
        }
        // It ended somewhere between the two files, and neither says when.
        int gap = Math.max(version.from(), window.knownBefore() + 1);
        line.cutAt(gap);
        line.put(new Version(gap, window.knownOn(), Timelines.LOST, window.origin(), 0));
        return true;
    }

    private void change(OpenWindow window, Layout layout, TableRow row, Set<String> touched) {
        String key = layout.keyOf(row.fields());
        touched.add(key);
        TimelineBuilder line = line(key);
        List<String> content = row.fields();
        switch (layout.changeOf(content)) {
            case ERASED -> line.versions().clear();
            case CHANGED, ENDED -> {
                Version last = window.lastOfMaster(line);
                if (last == null) {
                    Column change = layout.column(layout.dating().change());
                    throw row.failure(change, "changes " + key + ", which no file before it has");
                }
                merge(line, last, window, layout, content);
            }
            default -> {
                int from = Math.max(dating.from(layout, content, window.from()), window.from());
                int until = Math.min(dating.until(layout, content), window.until());
                window.replace(line, from, until, add(content), 0);
            }
        }
    }

    private void merge(TimelineBuilder line, Version last, OpenWindow window, Layout layout, List<String> change) {
        boolean ends = layout.changeOf(change).equals(ENDED);
        int written = ends ? last.from() : dating.from(layout, change, last.from());
        int from = written == last.from() ? written : Math.max(written, window.from());
        List<String> effective =
                ends ? RowMerging.without(change, layout.dating().from()) : change;
        boolean priced = role.value() > 0 && !change.get(role.value() - 1).isEmpty();
        for (Version version : List.copyOf(line.versions())) {
            boolean later = version.hasRow() && version.until() > from && version.from() < last.from();
            if (later) {
                int row = add(RowMerging.merged(fields.get(version.row()), effective));
                int begin = Math.max(version.from(), from);
                line.put(new Version(begin, version.until(), row, window.origin(), priced ? 0 : version.evidence()));
            }
        }
        int begin = Math.max(last.from(), from);
        int present = line.indexOn(begin);
        boolean undecided = present >= 0 && line.versions().get(present).row() == Timelines.UNDECIDED;
        if (undecided && !priced && !ends) {
            return;
        }
        List<String> whole = RowMerging.merged(fields.get(last.row()), effective);
        int until = Math.min(dating.until(layout, whole), window.until());
        window.replace(line, begin, until, add(whole), priced ? 0 : last.evidence());
    }

    /**
     * Every key that holds on the day before a window goes on into it with its row, or, when there is evidence for that,
     * as undecided.
     */
    private void carryOver(OpenWindow window, Set<String> touched, int undecided) {
        keys.forEach((key, line) -> {
            int index = line.indexOn(window.from() - 1);
            Version version = index < 0 ? null : line.versions().get(index);
            if (version != null
                    && version.hasRow()
                    && dating.until(newest, fields.get(version.row())) > window.from()) {
                touched.add(key);
                int row = undecided == 0 ? version.row() : Timelines.UNDECIDED;
                int until = Math.min(dating.until(newest, fields.get(version.row())), window.until());
                line.put(new Version(window.from(), until, row, window.origin(), undecided));
            }
        });
    }

    private static Evidence notInTheNotice(SourceFile file) {
        return new Evidence(Evidence.Source.DERIVED, Evidence.Confidence.LOW, file.publisher() + " からは決められない");
    }

    private int number(Evidence evidence) {
        return evidences.computeIfAbsent(evidence, key -> evidences.size() + 1);
    }

    private void addNotice(OpenWindow window, NoticeValue value) {
        TimelineBuilder line = line(value.code());
        int from = Days.of(value.from());
        int evidence = number(value.evidence());
        String written = value.value();
        if (written == null) {
            boolean ended = value.standing() == NoticeValue.Standing.ENDED;
            line.cutAt(from);
            line.put(new Version(
                    from, window.until(), ended ? Timelines.ENDED : Timelines.UNDECIDED, window.origin(), evidence));
            return;
        }
        int index = line.indexOn(from);
        Version before = index < 0 ? null : line.versions().get(index);
        NoticeValue.Model model = value.model();
        if (before != null
                && before.isOfficial()
                && (model != null || noticeRows.saysTheSame(fields.get(before.row()), value, written))) {
            return;
        }
        LocalDate end = value.until();
        int until = end == null ? window.until() : Math.min(Days.of(end), window.until());
        List<String> row = model == null
                ? noticeRows.row(lastRow(line), value, written)
                : noticeRows.like(modelRow(value, model), value, model, written);
        window.replace(line, from, until, add(row), evidence);
    }

    private List<String> modelRow(NoticeValue value, NoticeValue.Model model) {
        List<String> row = lastRow(line(model.code()));
        if (row.isEmpty()) {
            throw new FeeTableException(value.code() + " is to be like " + model.code() + ", which has no row");
        }
        return row;
    }

    private List<String> lastRow(TimelineBuilder line) {
        int known = line.lastWithRow();
        return known < 0 ? List.of() : fields.get(line.versions().get(known).row());
    }

    private int add(List<String> content) {
        int row = rows.add(content);
        if (row == fields.size()) {
            fields.add(List.copyOf(content));
        }
        return row;
    }

    private TimelineBuilder line(String key) {
        return keys.computeIfAbsent(key, each -> new TimelineBuilder());
    }

    private void know(OpenWindow window, Set<String> touched) {
        touched.forEach(key -> line(key).know(window.knownOn()));
    }

    private OpenWindow open(int origin, SourceFile file) {
        Validity holds = file.holds();
        int from = Days.of(holds.from());
        int knownOn = Days.of(file.publishedOn());
        int before = windows.stream()
                .filter(window -> window.from() == from)
                .mapToInt(Table.Window::knownOn)
                .max()
                .orElse(Integer.MIN_VALUE);
        if (!windows.isEmpty() && knownOn < windows.get(windows.size() - 1).knownOn()) {
            throw new FeeTableException(file.file() + " was published before a file that is listed before it");
        }
        windows.add(new Table.Window(from, Days.of(holds.until()), knownOn, origin));
        return new OpenWindow(origin, from, Days.of(holds.until()), knownOn, before, before == Integer.MIN_VALUE);
    }
}
