package org.santei.feetables.copayment;

import org.santei.feetables.Validity;

/**
 * A law number of an insurance (法別番号).
 *
 * @param number two digits
 * @param kind what kind of insurance it is
 * @param name its name in Japanese
 * @param validity the service dates; without a first or last day when that is not known
 * @param grounds what this rests on
 */
public record InsuranceLaw(String number, InsurerKind kind, String name, Validity validity, Grounds grounds) {}
