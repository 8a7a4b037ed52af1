package org.santei.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.PatientShare;
import org.santei.engine.calculation.Proof;
import org.santei.engine.claim.Claim;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.database.TenantDatabase;
import org.santei.service.problem.ProblemException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

final class CalculationStoreTest {

    private static final Claim CLAIM =
            new ClaimReader().read(RunningService.example().getBytes(StandardCharsets.UTF_8));

    private static final Calculation CALCULATION = new Calculation(
            "",
            "2021-10",
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

    @Test
    void aDatabaseThatIsGoneIsAProblemThatSaysWhatToDo() {
        DriverManagerDataSource gone = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/santei");
        CalculationStore store = new CalculationStore(
                new TenantDatabase(new JdbcTemplate(gone), new DataSourceTransactionManager(gone)));

        for (Runnable use : List.<Runnable>of(
                () -> store.keep(List.of(StoredAnswer.of(CLAIM, ClaimService.Input.AS_BILLED, CALCULATION, "{}"))),
                () -> store.find(UUID.randomUUID()))) {
            ProblemException problem = catchThrowableOfType(ProblemException.class, use::run);
            assertThat(problem.problem().status()).isEqualTo(503);
            assertThat(problem.problem().detail()).contains("store=none");
        }
    }

    @Test
    void oneBadRowKeepsAllOthersOut() {
        CalculationStore store = RunningService.bean(CalculationStore.class);
        StoredAnswer good = StoredAnswer.of(CLAIM, ClaimService.Input.AS_BILLED, CALCULATION, "{}");
        StoredAnswer bad = StoredAnswer.of(CLAIM, ClaimService.Input.AS_BILLED, CALCULATION, "no json");

        assertThatThrownBy(() -> store.keep(List.of(good, bad))).isInstanceOf(ProblemException.class);

        assertThat(store.find(good.id())).isEmpty();
        store.keep(List.of(good));
        assertThat(store.find(good.id())).hasValue("{}");
    }
}
