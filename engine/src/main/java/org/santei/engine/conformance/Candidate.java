package org.santei.engine.conformance;

import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Claim;

/**
 * A claim that is to be a case.
 *
 * @param identity where it comes from, and its name there; the same in every edition
 * @param kind where it comes from
 * @param title what it shows, in Japanese
 * @param rule id of the rule that it is about; empty when it is about none
 * @param item 区分番号 of what it is about; empty when a rule is
 * @param question what is asked
 * @param claim the input
 * @param edge whether it stands at an edge
 */
record Candidate(
        String identity,
        CaseKind kind,
        String title,
        String rule,
        String item,
        Question question,
        Claim claim,
        boolean edge) {}
