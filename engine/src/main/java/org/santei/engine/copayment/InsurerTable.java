package org.santei.engine.copayment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.InsurerNumber;
import org.santei.feetables.copayment.PayerNumberException;

/** The laws of insurers by the table of law numbers. */
public final class InsurerTable implements InsurerKinds {

    private final InsuranceLaws laws;

    public InsurerTable(InsuranceLaws laws) {
        this.laws = laws;
    }

    @Override
    public @Nullable InsuranceKind of(String number, YearMonth month) {
        try {
            return switch (InsurerNumber.of("payers[].number", number, laws, month.atDay(1))
                    .kind()) {
                case EMPLOYEE -> InsuranceKind.EMPLOYEE;
                case NATIONAL_HEALTH, UNION -> InsuranceKind.NATIONAL_HEALTH;
                case LATE_ELDERLY -> InsuranceKind.LATE_ELDERLY;
                case RETIRED -> InsuranceKind.RETIRED;
            };
        } catch (PayerNumberException e) {
            return null;
        }
    }
}
