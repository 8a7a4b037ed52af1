package org.santei.service.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calculation that was kept, with what is needed to calculate it again.
 *
 * @param id its name
 * @param edition name of the edition
 * @param rules hash of the rule release
 * @param shares hash of the rule release about who pays; empty when none had begun
 * @param tables hash of the table snapshot
 * @param shareTables hash of the tables of what patients pay
 * @param engine the engine build that answered
 * @param input the claim and how it was taken; {@code null} when it was kept before claims were
 * @param result the answer, byte for byte as it was given
 */
public record KeptCalculation(
        UUID id,
        String edition,
        String rules,
        String shares,
        String tables,
        String shareTables,
        String engine,
        @Nullable KeptInput input,
        String result) {

    /**
     * A claim that was kept.
     *
     * @param kind how it was taken, the name of a {@link org.santei.engine.calculation.ClaimService.Input} in lower case
     * @param claim its JSON
     */
    public record KeptInput(String kind, String claim) {}
}
