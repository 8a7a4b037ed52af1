package org.santei.feetables.copayment;

/**
 * What a national public fund covers.
 *
 * @param category which treatment
 * @param place where it is given
 * @param meals whether meals of a stay as well
 * @param living whether living costs of a stay (生活療養) as well
 * @param inKind whether the facility gets the money
 */
public record NationalScope(FundCategory category, CarePlace place, MealCover meals, boolean living, InKind inKind) {}
