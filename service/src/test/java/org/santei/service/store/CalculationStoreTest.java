package org.santei.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.Proof;
import org.santei.engine.claim.Claim;
import org.santei.service.AsUsualCaller;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.Caller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(AsUsualCaller.class)
final class CalculationStoreTest {

    private static final Claim CLAIM =
            new ClaimReader().read(RunningService.example().getBytes(StandardCharsets.UTF_8));

    /** From so many rows on they are streamed in. */
    private static final int BULK = 100;

    private static final Calculation CALCULATION = of("2021-10");

    /** The database takes no such month. */
    private static final Calculation BAD = of("October");

    private static Calculation of(String month) {
        return new Calculation(
                "",
                month,
                "2020-04",
                "2020-04",
                null,
                0,
                0,
                false,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PatientShare.UNDECIDED,
                new Proof("r", "s", "t", "u", "e", "i"));
    }

    @Test
    void aDatabaseThatIsGoneIsAProblemThatSaysWhatToDo() {
        DriverManagerDataSource gone = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/santei");
        CalculationStore store = new CalculationStore(
                new TenantDatabase(new JdbcTemplate(gone), new DataSourceTransactionManager(gone)));

        for (Runnable use : List.<Runnable>of(
                () -> store.keep(List.of(stored(CALCULATION, "{}"))), () -> store.find(UUID.randomUUID()))) {
            ProblemException problem = catchThrowableOfType(ProblemException.class, use::run);
            assertThat(problem.problem().status()).isEqualTo(503);
            assertThat(problem.problem().detail()).contains("store=none");
        }
    }

    @Test
    void oneBadRowKeepsAllOthersOut() {
        CalculationStore store = RunningService.bean(CalculationStore.class);
        StoredAnswer good = stored(CALCULATION, "{}");
        StoredAnswer bad = stored(BAD, "{}");

        assertThatThrownBy(() -> store.keep(List.of(good, bad))).isInstanceOf(ProblemException.class);

        assertThat(store.find(good.id())).isEmpty();
        store.keep(List.of(good));
        assertThat(store.find(good.id())).hasValue("{}");
    }

    /** Many rows are streamed in, few are inserted: both keep every character as it was. */
    @Property(tries = 20)
    void everyCharacterIsKeptAsItWas(@ForAll("texts") List<String> texts) {
        CalculationStore store = RunningService.bean(CalculationStore.class);
        List<StoredAnswer> few = answers(texts);
        List<StoredAnswer> many = answers(Collections.nCopies(BULK, texts).stream()
                .flatMap(List::stream)
                .limit(BULK + texts.size())
                .toList());

        Caller.console().run(() -> {
            store.keep(few);
            store.keep(many);
            for (StoredAnswer answer :
                    Stream.concat(few.stream(), many.stream()).toList()) {
                assertThat(store.find(answer.id())).hasValue(new String(answer.json(), StandardCharsets.UTF_8));
            }
        });
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<Character> odd =
                Arbitraries.of('\\', '\t', '\n', '\r', '\b', '\u007f', 'N', '.', '"', '\'', '診', '\u3000');
        return Arbitraries.oneOf(odd, Arbitraries.chars().filter(c -> c != 0 && !Character.isSurrogate(c)))
                .list()
                .ofMaxSize(12)
                .map(letters -> letters.stream().map(String::valueOf).collect(Collectors.joining()))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Test
    void oneBadRowAmongManyKeepsAllOthersOut() {
        CalculationStore store = RunningService.bean(CalculationStore.class);
        List<StoredAnswer> many = new ArrayList<>(answers(Collections.nCopies(BULK, "a")));
        many.add(stored(BAD, "{}"));

        assertThatThrownBy(() -> store.keep(many)).isInstanceOf(ProblemException.class);

        assertThat(store.find(many.get(0).id())).isEmpty();
    }

    /** Answers that are texts of JSON, one with each text. */
    private static List<StoredAnswer> answers(List<String> texts) {
        return texts.stream()
                .map(text -> JsonMapper.shared().writeValueAsString(text))
                .map(json -> stored(CALCULATION, json))
                .toList();
    }

    private static StoredAnswer stored(Calculation calculation, String json) {
        return StoredAnswer.of(CLAIM, ClaimService.Input.AS_BILLED, calculation, json.getBytes(StandardCharsets.UTF_8));
    }
}
