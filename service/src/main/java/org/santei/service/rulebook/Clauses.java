package org.santei.service.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.santei.engine.law.Clause;
import org.santei.engine.law.ClauseLink;
import org.santei.engine.law.ClauseReader;
import org.santei.engine.law.Notices;

/** Finds the texts of the clauses that rules cite. Each text is read once; not safe for use by many threads. */
final class Clauses {

    private final Notices notices;
    private final Map<String, Map<String, String>> read = new HashMap<>();

    Clauses(Notices notices) {
        this.notices = notices;
    }

    /**
     * A clause.
     *
     * @param href where to read it in its text
     * @param id its id
     * @param text its words
     */
    record Cited(String href, String id, String text) {}

    /** The clauses that a source cites; empty when their text is not at hand. */
    List<Cited> of(String source) {
        return notices.links(source).stream().map(this::cited).toList();
    }

    /** Why there is no text of a source, in Japanese; may be empty. */
    String whyNotHere(String source) {
        return notices.whyNotHere(source);
    }

    private Cited cited(ClauseLink link) {
        Map<String, String> clauses = read.computeIfAbsent(link.revision() + '/' + link.item(), key -> clauses(link));
        return new Cited(link.href(), link.clause(), clauses.getOrDefault(link.clause(), ""));
    }

    private Map<String, String> clauses(ClauseLink link) {
        Map<String, String> clauses = new HashMap<>();
        notices.text(link.revision(), link.item())
                .ifPresent(text -> ClauseReader.read(link.item(), text)
                        .forEach((Clause clause) -> clauses.putIfAbsent(clause.id(), clause.text())));
        return clauses;
    }
}
