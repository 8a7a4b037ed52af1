package org.santei.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/problems.md lists every kind of problem; {@code -Dsantei.update-docs=true} writes it again. */
final class ProblemsPageTest {

    private static final Path PAGE = Path.of("../docs/problems.md");

    @Test
    void thePageListsEveryKindOfProblem() throws IOException {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
            # Problems

            Every error is `application/problem+json` (RFC 9457): `type` is a stable name, `title` and `detail` are Japanese, `detail`
            says what to do, `errors` lists every field that is wrong with its path (`groups[0].lines[1].code`) and what to do.
            Names never change; new ones may come. Written from `ProblemType` by `ProblemsPageTest`.

            | type | status | title | what to do |
            |---|---|---|---|
            """);
        for (ProblemType type : ProblemType.values()) {
            page.append("| `").append(type.urn()).append("` | ").append(type.status());
            page.append(" | ")
                    .append(type.title())
                    .append(" | ")
                    .append(Details.of(type))
                    .append(" |\n");
        }
        return page.toString();
    }
}
