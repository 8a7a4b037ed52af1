package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The payers of an occasion, as requests name them.
 *
 * @param insured index of the insurance from 0; {@code null} when funds pay alone
 * @param funds indexes of the funds from 0, in the order in which they pay
 */
record Payers(@Nullable Integer insured, List<Integer> funds) {

    private static final Pattern INSURANCE = Pattern.compile("insurance([2-9]?)");
    private static final Pattern FUND = Pattern.compile("fund([1-9])");

    Payers {
        funds = List.copyOf(funds);
    }

    static Payers of(Fields fields, String name) throws Fields.NotUnderstood {
        Integer insured = null;
        List<Integer> funds = new ArrayList<>();
        for (String payer : fields.texts(name)) {
            Matcher insurance = INSURANCE.matcher(payer);
            Matcher fund = FUND.matcher(payer);
            if (insurance.matches() && insured == null && funds.isEmpty()) {
                insured = insurance.group(1).isEmpty() ? 0 : Integer.parseInt(insurance.group(1)) - 1;
            } else if (fund.matches()) {
                funds.add(Integer.parseInt(fund.group(1)) - 1);
            } else {
                throw fields.failure(name, "「" + payer + "」 is not a payer at this place");
            }
        }
        if (insured == null && funds.isEmpty()) {
            throw fields.failure(name, "someone has to pay");
        }
        return new Payers(insured, funds);
    }

    /** The names of payers. */
    static List<String> names(@Nullable Integer insured, List<Integer> funds) {
        List<String> names = new ArrayList<>();
        if (insured != null) {
            names.add(insured == 0 ? "insurance" : "insurance" + (insured + 1));
        }
        funds.forEach(fund -> names.add("fund" + (fund + 1)));
        return names;
    }
}
