package org.santei.service.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.ProblemException;

final class ImpactReaderTest {

    private static ImpactOrder read(String json) {
        return ImpactReader.order(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRevisionIsReadWithWhatIsUsual() {
        ImpactOrder order = read("{\"corpus\":\"synthetic\",\"before\":\"2024-06\",\"after\":\"2026-06\"}");
        assertThat(order.claims()).isEqualTo(100_000);
        assertThat(order.seed()).isEqualTo(1);
        assertThat(order.input()).isEqualTo(ImpactOrder.TakenAs.CALCULATED);
        assertThat(order.changeTitle()).isEqualTo("2024-06 の版から 2026-06 の版へ");
        assertThat(order.corpusTitle()).contains("100,000件");
    }

    @Test
    void storedClaimsAreTakenAsTheyWere() {
        ImpactOrder order = read(
                "{\"corpus\":\"stored\",\"from\":\"2025-04\",\"until\":\"2025-09\",\"draft\":\"8e03978e-40d5-43dd-bc93-6894a57f9324\"}");
        assertThat(order.input()).isNull();
        assertThat(order.claims()).isEqualTo(ImpactOrder.MOST_CLAIMS);
        assertThat(order.corpusTitle()).contains("2025-04～2025-09");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {} | corpus
        {"corpus":"all","before":"2024-06","after":"2026-06"} | corpus
        {"corpus":"synthetic"} | before
        {"corpus":"synthetic","before":"2024-06"} | after
        {"corpus":"synthetic","before":"2024-6","after":"2026-06"} | before
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","claims":0} | claims
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","claims":1000001} | claims
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","claims":"9"} | claims
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","seed":-1} | seed
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","from":"2024-06"} | from
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","month":"2024-06"} | month
        {"corpus":"synthetic","draft":"../../etc/passwd"} | draft
        {"corpus":"synthetic","draft":"8e03978e-40d5-43dd-bc93-6894a57f9324","before":"2024-06"} | before
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","input":"as_billed"} | input
        {"corpus":"synthetic","before":"2024-06","after":"2026-06","threads":9} | threads
        {"corpus":"stored","before":"2024-06","after":"2026-06","until":"2025-09"} | from
        {"corpus":"stored","before":"2024-06","after":"2026-06","from":"2025-10","until":"2025-09"} | until
        {"corpus":"stored","before":"2024-06","after":"2026-06","from":"2025-13","until":"2025-09"} | from
        {"corpus":"stored","before":"2024-06","after":"2026-06","from":"2025-09","until":"2025-09","seed":3} | seed
        [] | ''
        """)
    void whatIsWrongIsNamed(String json, String field) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().errors())
                                .extracting(FieldError::field)
                                .contains(field));
    }

    @Test
    void theFormOfThePageIsReadInTheSameWords() {
        ImpactOrder order = ImpactForm.order(Map.of(
                "corpus",
                "synthetic",
                "claims",
                " 500 ",
                "seed",
                "7",
                "from",
                "2025-04",
                "until",
                "",
                "before",
                "2024-06",
                "after",
                "2026-06",
                "_csrf",
                "x"));
        assertThat(order)
                .isEqualTo(read("{\"corpus\":\"synthetic\",\"claims\":500,\"seed\":7,\"before\":\"2024-06\","
                        + "\"after\":\"2026-06\"}"));
        assertThatThrownBy(() -> ImpactForm.order(Map.of("corpus", "synthetic", "claims", "many")))
                .isInstanceOf(ProblemException.class);
    }
}
