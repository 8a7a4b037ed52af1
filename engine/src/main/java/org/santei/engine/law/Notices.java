package org.santei.engine.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the notices that stand beside the rules ({@code law/<revision>/<item>.txt}), and what sources cite of them.
 * Safe for use by many threads.
 */
public final class Notices {

    private static final Pattern ITEM =
            Pattern.compile("[A-O](?:[0-9]{3}(?:-[0-9]{1,2}){0,2}|-P2)?(?:-[SKH][0-9]{1,2})*");

    private final ClassLoader loader;
    private final Map<String, String> revisions;
    private final List<Elsewhere> elsewhere;
    private final Map<String, List<ClauseLink>> links = new ConcurrentHashMap<>();

    /**
     * Sources whose text is not in the project.
     *
     * @param begins how such a source begins
     * @param reason why, in Japanese
     */
    private record Elsewhere(String begins, String reason) {}

    /**
     * A notice whose texts are at hand.
     *
     * @param name how sources cite it
     * @param revision the revision that it makes, {@code YYYY-MM}
     */
    record Notice(String name, String revision) {}

    private Notices(ClassLoader loader, Map<String, String> revisions, List<Elsewhere> elsewhere) {
        this.loader = loader;
        this.revisions = Map.copyOf(revisions);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /** The texts on the class path. */
    public static Notices packaged() {
        ClassLoader loader = Notices.class.getClassLoader();
        Map<String, String> revisions = new HashMap<>();
        rows(loader, "law/notices.csv").forEach(row -> revisions.put(row[0], row[1]));
        List<Elsewhere> elsewhere = rows(loader, "law/sources.csv").stream()
                .map(row -> new Elsewhere(row[1], row[2]))
                .toList();
        return new Notices(loader, revisions, elsewhere);
    }

    private static List<String[]> rows(ClassLoader loader, String path) {
        String list = read(loader, path);
        if (list == null) {
            throw new IllegalStateException(path + " is not on the class path. Build the rules module first.");
        }
        return list.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    List<String[]> rows(String path) {
        return rows(loader, path);
    }

    /**
     * The notice that is in force in a month; empty when none of that time is at hand.
     */
    Optional<Notice> noticeOf(YearMonth month) {
        return revisions.entrySet().stream()
                .map(entry -> new Notice(entry.getKey(), entry.getValue()))
                .filter(notice -> !YearMonth.parse(notice.revision()).isAfter(month))
                .max(Comparator.comparing(Notice::revision));
    }

    /** What a source cites; empty when it is no notice whose text is at hand, or not written as one. */
    public Optional<Citation> citation(String source) {
        return Citation.of(source, revisions);
    }

    /**
     * The text under a 区分番号, or under the name of general provisions; empty when none is at hand.
     *
     * @param revision {@code YYYY-MM}
     * @param item such as A001, B001-2 or D-S3-H2
     */
    public Optional<String> text(String revision, String item) {
        return revisions.containsValue(revision) && ITEM.matcher(item).matches()
                ? Optional.ofNullable(read(loader, "law/" + revision + '/' + item + ".txt"))
                : Optional.empty();
    }

    /**
     * The clauses that a source cites, to be read in the project; empty when their text is not at hand.
     *
     * @throws IllegalArgumentException if the notice is at hand and has no such clause
     */
    public List<ClauseLink> links(String source) {
        return links.computeIfAbsent(source, this::newLinks);
    }

    /** Whether a source cites a notice that is at hand, well or badly. */
    public boolean isOfNoticeAtHand(String source) {
        return revisions.keySet().stream().anyMatch(source::startsWith);
    }

    /** Why the text of a source is not in the project, in Japanese; empty when that is not known. */
    public String whyNotHere(String source) {
        return elsewhere.stream()
                .filter(other -> source.startsWith(other.begins()))
                .map(Elsewhere::reason)
                .findFirst()
                .orElse("");
    }

    private List<ClauseLink> newLinks(String source) {
        Citation citation = citation(source).orElse(null);
        if (citation == null) {
            return List.of();
        }
        List<ClauseLink> found = new ArrayList<>();
        for (Citation.Place place : citation.places()) {
            for (String clause : place.clauses(clauses(citation.revision(), place.place()), citation.revision())) {
                found.add(new ClauseLink(citation.revision(), place.place(), clause));
            }
        }
        return List.copyOf(found);
    }

    private Set<String> clauses(String revision, String item) {
        return text(revision, item)
                .map(text ->
                        ClauseReader.read(item, text).stream().map(Clause::id).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static @Nullable String read(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
