package org.santei.engine.explanation;

import java.util.List;

/**
 * Why a claim does not have a code, and those of its family.
 *
 * @param receipt number of the claim in its input
 * @param month month of treatment, {@code YYYY-MM}
 * @param revision revision of the fee schedule, {@code YYYY-MM}
 * @param edition edition of the law, {@code YYYY-MM}
 * @param asked the code that was asked for
 * @param family codes of the same item that are not paid either: additions, fees for judgement, notes and alternatives
 */
public record WhyNotAnswer(
        String receipt, String month, String revision, String edition, WhyNot asked, List<WhyNot> family) {}
