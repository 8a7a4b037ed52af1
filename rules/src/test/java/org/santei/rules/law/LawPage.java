package org.santei.rules.law;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.santei.engine.law.Clause;

/** Writes the clauses of an edition with their answers, the most frequent first. */
final class LawPage {

    private static final String HEAD = "id,heading,status,by,words,hash,volume\n";

    private LawPage() {}

    static String write(Law law) {
        return law.clauses().stream().map(clause -> row(law, clause)).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Law law, Clause clause) {
        Answer answer = law.answer(clause);
        boolean table = answer.status() == Answer.Status.TABLE;
        String by = Stream.concat(table ? Stream.of(answer.words()) : Stream.of(), answer.rules().stream())
                .collect(Collectors.joining("; "));
        return List.of(
                                clause.id(),
                                clause.heading(),
                                answer.status().words(),
                                by,
                                table ? "" : answer.words(),
                                clause.hash(),
                                String.valueOf(law.volume(clause)))
                        .stream()
                        .map(LawPage::field)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private static String field(String words) {
        boolean plain = words.indexOf(',') < 0 && words.indexOf('"') < 0;
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
