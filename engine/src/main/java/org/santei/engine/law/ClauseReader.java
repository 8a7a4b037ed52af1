package org.santei.engine.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts one text of the law into its clauses: the item itself and each of its notes, or each number of 通則. */
public final class ClauseReader {

    private record Level(int depth, Mark mark) {}

    /**
     * Lines of one clause that stand behind each other.
     *
     * @param clause id of the clause
     * @param text the lines as printed
     */
    public record Piece(String clause, String text) {}

    private final String name;
    private final boolean general;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Clause> notes = new ArrayList<>();
    private final Deque<Level> items = new ArrayDeque<>();
    private final StringBuilder item = new StringBuilder();
    private final StringBuilder note = new StringBuilder();
    private String noteId = "";
    private int list;
    private int number;

    private ClauseReader(String name) {
        this.name = name;
        this.general = !name.matches("[A-Z][0-9]{3}.*");
    }

    /** The clauses of all texts of a revision, in the order of their files. */
    public static List<Clause> readAll(Path revision) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(revision)) {
            files = listed.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Clause> clauses = new ArrayList<>();
        for (Path file : files) {
            String name = Objects.requireNonNull(file.getFileName()).toString();
            clauses.addAll(read(name.substring(0, name.length() - ".txt".length()), Files.readString(file)));
        }
        return clauses;
    }

    /** The clauses of one text, the item first. */
    public static List<Clause> read(String name, String text) {
        ClauseReader reader = new ClauseReader(name);
        reader.lines(text);
        List<Clause> clauses = new ArrayList<>();
        if (!reader.general) {
            clauses.add(new Clause(name, name, reader.item.toString()));
        }
        clauses.addAll(reader.notes);
        return clauses;
    }

    /** The text as it is printed, cut where another clause begins. */
    public static List<Piece> pieces(String name, String text) {
        ClauseReader reader = new ClauseReader(name);
        reader.lines(text);
        return List.copyOf(reader.pieces);
    }

    private void lines(String text) {
        List<String> lines = text.lines().toList();
        item.append(lines.get(0)).append('\n');
        print(lines.get(0));
        for (String line : lines.subList(1, lines.size())) {
            line(line);
            print(line);
        }
        endNote();
    }

    /** Adds a line to the piece of the clause that it belongs to. */
    private void print(String line) {
        String clause = noteId.isEmpty() ? name : noteId;
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).clause().equals(clause)) {
            pieces.set(last, new Piece(clause, pieces.get(last).text() + line + '\n'));
        } else {
            pieces.add(new Piece(clause, line + '\n'));
        }
    }

    private void line(String line) {
        String words = line.replaceFirst("^　+", "");
        int depth = line.length() - words.length();
        Mark mark = Mark.of(words);
        if (general && depth == 1) {
            beginNote(depth, mark == null ? 1 : mark.ordinal(), words);
        } else if (mark != null && mark.kind() == Mark.Kind.NOTE && !isWithinNote(depth)) {
            beginNote(depth, Math.max(1, mark.ordinal()), words);
        } else if (isNextNote(depth, mark)) {
            beginNote(list, number + 1, words);
        } else if (isWithinNote(depth)) {
            note.append(line.substring(list)).append('\n');
        } else {
            endNote();
            item.append(line).append('\n');
            open(depth, mark);
        }
    }

    /** Notes after the first begin with their number alone, one step deeper. */
    private boolean isNextNote(int depth, @Nullable Mark mark) {
        return !noteId.isEmpty()
                && mark != null
                && mark.kind() == Mark.Kind.NUMBER
                && mark.ordinal() == number + 1
                && depth == list + 1;
    }

    private boolean isWithinNote(int depth) {
        return !noteId.isEmpty() && depth > list;
    }

    private void open(int depth, @Nullable Mark mark) {
        leave(depth);
        if (mark != null) {
            items.push(new Level(depth, mark));
        }
    }

    private void leave(int depth) {
        while (!items.isEmpty() && items.peek().depth() >= depth) {
            items.pop();
        }
    }

    private void beginNote(int depth, int ordinal, String words) {
        endNote();
        leave(depth);
        list = depth;
        number = ordinal;
        noteId = name + place() + (general ? "-G" : "-N") + number;
        note.append(words).append('\n');
    }

    /** The items that the note stands under: {@code -I3-4} for ３のニ. */
    private String place() {
        List<Level> path = new ArrayList<>(items);
        Collections.reverse(path);
        return path.isEmpty()
                ? ""
                : path.stream()
                        .map(level -> String.valueOf(level.mark().ordinal()))
                        .collect(Collectors.joining("-", "-I", ""));
    }

    private void endNote() {
        if (!noteId.isEmpty()) {
            notes.add(new Clause(noteId, name, note.toString()));
            noteId = "";
            note.setLength(0);
        }
    }
}
