package org.santei.rules.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Clause;
import org.santei.feetables.layout.Layout;
import org.santei.feetables.layout.StrictCsv;
import org.santei.feetables.layout.TableRow;

/**
 * The answers that people gave to clauses, each with the hash of the text that they had read: {@code answers.csv} beside the
 * texts. An answer holds in every edition in which its clause has that text. A row of status rule says that the rules which
 * cite the clause were written for this text.
 */
final class GivenAnswers {

    private static final Layout LAYOUT = Layout.official(
                    "answers", "answers.csv", List.of(1, 2), Layout.Dating.NONE, """
            clause  [A-O][-A-Z0-9]*
            hash    [0-9a-f]{8}
            status  rule|table|needs human|not yet
            answer  字400
            """)
            .utf8(',');

    /**
     * One answer.
     *
     * @param clause id of the clause
     * @param hash of its text when it was answered
     * @param status how it is answered
     * @param words the column or table, or the question to ask; empty for a rule
     */
    record Given(String clause, String hash, Answer.Status status, String words) {}

    private final List<Given> rows;
    private final Map<String, Given> byText;

    /** Throws {@link IllegalStateException} when a text is answered twice. */
    GivenAnswers(List<Given> rows) {
        this.rows = List.copyOf(rows);
        this.byText = rows.stream().collect(Collectors.toMap(row -> row.clause() + row.hash(), row -> row));
    }

    /** Reads a file of answers. */
    static GivenAnswers read(Path file) throws IOException {
        return new GivenAnswers(new StrictCsv(file.toString(), LAYOUT, 1, false)
                .read(Files.readAllBytes(file)).stream()
                        .map(TableRow::fields)
                        .map(fields ->
                                new Given(fields.get(0), fields.get(1), Answer.Status.of(fields.get(2)), fields.get(3)))
                        .toList());
    }

    List<Given> all() {
        return rows;
    }

    /** The answer to a clause with its present text; {@code null} when nobody gave one. */
    @Nullable
    Given of(Clause clause) {
        return byText.get(clause.id() + clause.hash());
    }
}
