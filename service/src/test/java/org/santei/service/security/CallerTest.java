package org.santei.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.audit.AuditLog;
import org.santei.service.store.CalculationStore;

final class CallerTest {

    private final Caller caller = new Caller("caller-test", "someone", Set.of());

    @Test
    void nobodyReadsOrKeepsAnything() {
        assertThatThrownBy(Caller::current).isInstanceOf(ProblemException.class);
        CalculationStore store = RunningService.bean(CalculationStore.class);
        assertThatThrownBy(() -> store.find(UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(401));
        AuditLog audit = RunningService.bean(AuditLog.class);
        assertThatThrownBy(() -> audit.append("test.happened", "x", java.util.Map.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aThreadCallsAsSomeoneForAWhile() {
        assertThat(caller.call(Caller::current)).isEqualTo(caller);
        assertThat(caller.call(() -> Caller.console().call(Caller::current)).name())
                .isEqualTo("console");
        assertThatThrownBy(() -> caller.run(() -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThatThrownBy(Caller::current).isInstanceOf(ProblemException.class);
    }
}
