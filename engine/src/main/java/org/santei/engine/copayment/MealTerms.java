package org.santei.engine.copayment;

import org.jspecify.annotations.Nullable;

/**
 * What a public fund leaves to pay of the standard amounts of meals.
 *
 * @param percent percent that it leaves, 0 to 100; {@code null} when it is not known
 * @param onlyWelfare whether the fund pays only for people on public assistance
 * @param welfare whether it is public assistance itself
 * @param scheme the scheme and where it is read, in Japanese
 * @param verified whether this is known from the law, or from the certificate
 */
public record MealTerms(
        @Nullable Integer percent, boolean onlyWelfare, boolean welfare, String scheme, boolean verified) {}
