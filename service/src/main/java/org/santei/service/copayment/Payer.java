package org.santei.service.copayment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a request and its answer name who pays.
 *
 * @param insurance whether it is an insurance, not a fund
 * @param index place in the list of insurances or funds, from 0
 */
record Payer(boolean insurance, int index) {

    /** Every insurance that a request can have. */
    static final List<Payer> INSURANCES = IntStream.range(0, CopaymentRequest.INSURANCES_LIMIT)
            .mapToObj(index -> new Payer(true, index))
            .toList();

    /** Every fund that a request can have, the certificate of a disease of long treatment included. */
    static final List<Payer> FUNDS = IntStream.range(0, CopaymentRequest.FUNDS_LIMIT + 1)
            .mapToObj(index -> new Payer(false, index))
            .toList();

    /** Everybody. */
    static final List<Payer> ALL =
            Stream.concat(INSURANCES.stream(), FUNDS.stream()).toList();

    /** The names of an insurance, if any, and of funds, in order. */
    static List<Payer> of(@Nullable Integer insured, List<Integer> funds) {
        Stream<Payer> first = insured == null ? Stream.empty() : Stream.of(new Payer(true, insured));
        return Stream.concat(first, funds.stream().map(index -> new Payer(false, index)))
                .toList();
    }

    /** The name: {@code insurance}, {@code insurance2}, {@code fund1}. */
    @JsonValue
    String label() {
        if (insurance) {
            return index == 0 ? "insurance" : "insurance" + (index + 1);
        }
        return "fund" + (index + 1);
    }
}
