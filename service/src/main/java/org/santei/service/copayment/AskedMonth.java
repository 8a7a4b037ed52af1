package org.santei.service.copayment;

import java.util.Map;
import org.santei.engine.copayment.PatientMonth;

/**
 * A month that was read and checked.
 *
 * @param month what the engine reckons with
 * @param unclear payers of which too little is told, and what is missing, in Japanese; they stand in {@code month} as if they
 *     had no limit, so that no occasion may be reckoned with them
 * @param input hash of what was asked
 */
record AskedMonth(PatientMonth month, Map<Payer, String> unclear, String input) {

    AskedMonth {
        unclear = Map.copyOf(unclear);
    }
}
