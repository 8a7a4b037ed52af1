package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.UkeFields;
import org.santei.service.claim.ClaimRequest;

/** The table of docs/fhir.md is the one by which Claims are read, and it has every field that a claim has. */
final class MappingPageTest {

    private static final Path PAGE = Path.of("../docs/fhir.md");
    private static final String BEGIN = "<!-- mapping: written by MappingPageTest -->\n";
    private static final String END = "<!-- end of mapping -->";

    @Test
    void thePageHasTheTable() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end)).isEqualTo(table());
    }

    @Test
    void everyFieldHasAPlace() {
        Set<String> fields = new TreeSet<>();
        collect("", ClaimRequest.class, fields);

        assertThat(Mapping.all()).extracting(Mapping.Row::field).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(Mapping.all().stream().map(Mapping.Row::field).toList()))
                .isEqualTo(fields);
    }

    @Test
    void whatAUkeFileCannotTellHasNoRecord() {
        assertThat(Mapping.all())
                .allSatisfy(row ->
                        assertThat(row.uke().isEmpty()).as(row.field()).isEqualTo(!UkeFields.canTell(row.field())));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| JSON | FHIR R4 | UKE |\n|---|---|---|\n");
        for (Mapping.Row row : Mapping.all()) {
            table.append("| `")
                    .append(row.field())
                    .append("` | `")
                    .append(row.fhir())
                    .append("` | ")
                    .append(row.uke().isEmpty() ? "-" : row.uke())
                    .append(" |\n");
        }
        return table.toString();
    }

    private static void collect(String prefix, Class<?> type, Set<String> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            String field = prefix + component.getName();
            fields.add(field);
            Class<?> item = item(component.getGenericType());
            if (item.isRecord() && item != ClaimRequest.class) {
                collect(field + '.', item, fields);
            }
        }
    }

    private static Class<?> item(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
