package org.santei.service.copayment;

import java.util.List;
import java.util.Map;
import org.santei.engine.copayment.FundWay;
import org.santei.engine.copayment.PatientMonth;

/**
 * A month that was read and checked.
 *
 * @param month what the engine reckons with
 * @param unclear payers of which too little is told, and what is missing, in Japanese; they stand in {@code month} as if they
 *     had no limit, so that no occasion may be reckoned with them
 * @param ways the ways of each fund whose terms are not told, by index: of one that is not unclear each has terms
 * @param deciding what tells those ways apart, by index, in Japanese
 * @param unverified rows of tables that stand in it and in no text at hand, in Japanese
 * @param input hash of what was asked
 */
record AskedMonth(
        PatientMonth month,
        Map<Payer, String> unclear,
        Map<Integer, List<FundWay>> ways,
        Map<Integer, String> deciding,
        List<String> unverified,
        String input) {

    AskedMonth {
        unclear = Map.copyOf(unclear);
        ways = Map.copyOf(ways);
        deciding = Map.copyOf(deciding);
        unverified = List.copyOf(unverified);
    }
}
