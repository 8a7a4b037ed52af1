package org.santei.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.database.EmbeddedPostgres;
import org.santei.service.store.PackedAnswer;
import org.springframework.core.env.Environment;

/** A service that was not told to keep who patients are keeps it nowhere. */
final class NoIdentityTest {

    private static final Charset MS932 = Charset.forName("MS932");
    private static final String NAME = "算定試験花子";
    private static final String SYMBOL = "記号ＱＺ";
    private static final String NUMBER = "90817263";

    @Test
    void noNameAndNoNumberIsInTheDatabase() throws IOException, SQLException {
        String file = Files.readString(RunningService.UKE, MS932)
                .replaceAll("(?m)^(RE(?:,[^,\r\n]*){3}),[^,\r\n]*", "$1," + NAME)
                .replaceAll("(?m)^(HO,[^,\r\n]*),[^,\r\n]*,[^,\r\n]*", "$1," + SYMBOL + "," + NUMBER);
        assertThat(file).contains(NAME, SYMBOL, NUMBER);
        HttpResponse<String> answer = RunningService.send(RunningService.request("/api/v1/uke")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file.getBytes(MS932))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"proof\"").doesNotContain(NAME, SYMBOL, NUMBER);

        String named = RunningService.example().replaceFirst("\"sex\"", "\"name\": \"" + NAME + "\", \"sex\"");
        assertThat(named).contains(NAME);
        assertThat(RunningService.post("/api/v1/calculations", named).statusCode())
                .isEqualTo(422);

        for (String hidden : List.of(NAME, SYMBOL, NUMBER)) {
            assertThat(tablesWith(hidden)).as(hidden).isEmpty();
        }
        assertThat(tablesWith("2021-10")).contains("calculation");
        assertThat(packed())
                .anyMatch(texts -> texts.contains("2021-10"))
                .noneMatch(texts -> texts.contains(NAME) || texts.contains(SYMBOL) || texts.contains(NUMBER));
    }

    @Test
    void anIdentityIsNotTaken() {
        String path = "/api/v1/calculations/" + UUID.randomUUID() + "/identity";
        HttpResponse<String> answer = RunningService.post(path, "{\"name\":\"" + NAME + "\"}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("urn:santei:problem:identity-not-stored")
                .doesNotContain(NAME);
        assertThat(RunningService.get(path).statusCode()).isEqualTo(409);
    }

    /** The tables of the whole database that have a text anywhere, as its administrator sees them. */
    private static List<String> tablesWith(String text) throws IOException, SQLException {
        Path data = Path.of(RunningService.bean(Environment.class).getRequiredProperty("santei.data-directory"));
        String password = Files.readString(data.resolve("password")).strip();
        List<String> found = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                RunningService.bean(EmbeddedPostgres.class).url(), "postgres", password)) {
            for (String table : column(
                    database,
                    "select relname from pg_class where relkind in ('r', 'p')"
                            + " and relnamespace = 'public'::regnamespace")) {
                if (!column(
                                database,
                                "select 1 from \"" + table + "\" as row where row::text like '%" + text + "%' limit 1")
                        .isEmpty()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** What is packed in the rows of calculations. */
    private static List<String> packed() throws IOException, SQLException {
        Path data = Path.of(RunningService.bean(Environment.class).getRequiredProperty("santei.data-directory"));
        String password = Files.readString(data.resolve("password")).strip();
        List<String> packed = new ArrayList<>();
        try (Connection database = DriverManager.getConnection(
                        RunningService.bean(EmbeddedPostgres.class).url(), "postgres", password);
                ResultSet rows = database.createStatement()
                        .executeQuery("select null as result, null as input, packed from calculation"
                                + " where packed is not null")) {
            while (rows.next()) {
                packed.add(PackedAnswer.of(rows).toString());
            }
        }
        return packed;
    }

    private static List<String> column(Connection database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = database.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
