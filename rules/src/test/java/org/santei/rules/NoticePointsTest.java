package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.feetables.store.DataFolder;

/** The points that count as known from the day of the notice stand in the heading of their clause. */
class NoticePointsTest {

    private static final String LIST = "2026-06/notice.csv";
    private static final Path CLAUSES = Path.of("src/main/resources/law/2026-06");

    @Test
    void everyNameWithItsPointsIsTheHeadingOfItsClause() throws IOException {
        List<String> rows = new String(DataFolder.packaged().read(LIST), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();

        assertThat(rows).hasSize(90);
        for (String row : rows) {
            List<String> fields = List.of(row.split(",", -1));
            String item = fields.get(4).split(" ", -1)[2];
            String heading =
                    plain(Files.readAllLines(CLAUSES.resolve(item + ".txt")).get(0));
            assertThat(heading)
                    .as(row)
                    .startsWith(plain(item + fields.get(1)))
                    .endsWith(fields.get(2) + "点")
                    .matches(".*[^0-9]" + fields.get(2) + "点");
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
    }
}
