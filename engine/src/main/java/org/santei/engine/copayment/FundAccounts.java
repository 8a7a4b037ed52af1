package org.santei.engine.copayment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of all funds; of some one for each insurance. */
final class FundAccounts {

    private final PatientMonth month;
    private final boolean till;
    private final Map<Key, FundAccount> accounts = new HashMap<>();

    private record Key(Integer fund, @Nullable Integer insured) {}

    FundAccounts(PatientMonth month, boolean till) {
        this.month = month;
        this.till = till;
    }

    /** The account of a fund at an occasion. */
    FundAccount of(Integer index, Occasion occasion) {
        PublicFund fund = month.funds().get(index);
        Key key = new Key(index, fund.terms().perInsurance() ? occasion.insured() : null);
        return accounts.computeIfAbsent(key, other -> new FundAccount(fund, month, till));
    }
}
