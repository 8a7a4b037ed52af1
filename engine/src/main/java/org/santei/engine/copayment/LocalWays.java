package org.santei.engine.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;
import org.santei.feetables.copayment.ClaimPrinting;
import org.santei.feetables.copayment.LocalScheme;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.SchemeShare;
import org.santei.feetables.copayment.ShareKind;
import org.santei.feetables.copayment.Verification;

/**
 * Local schemes by prefecture and law: every row of the list that age, insurer and printing leave. When the certificate tells
 * the patient's part, the list is not asked.
 */
public final class LocalWays implements FundWays {

    private static final FundLimits FREE = new FundLimits(0, null, null, null, null, null);

    private final LocalSchemes schemes;

    public LocalWays(LocalSchemes schemes) {
        this.schemes = schemes;
    }

    @Override
    public List<FundWay> of(FundQuestion fund) {
        if (!fund.told().equals(FundLimits.UNKNOWN)) {
            return List.of();
        }
        List<FundWay> ways = new ArrayList<>();
        for (LocalScheme scheme : rows(fund)) {
            FundLimits figures = figures(scheme, fund.inpatient());
            if (figures == null) {
                ways.add(way(scheme, null));
            } else {
                PlainTerms.of(figures, fund).forEach(terms -> ways.add(way(scheme, terms)));
            }
        }
        return ways;
    }

    private static FundWay way(LocalScheme scheme, @Nullable FundTerms terms) {
        return new FundWay(
                Objects.requireNonNullElse(scheme.name(), "地方単独公費"),
                scheme.source(),
                scheme.verified() ? Verification.VERIFIED : Verification.UNVERIFIED,
                terms,
                null);
    }

    /** The rows of the list that can be meant; none for a law number alone, which does not tell the prefecture. */
    public List<LocalScheme> rows(FundQuestion fund) {
        List<LocalScheme> candidates = fund.fund().institution() == null
                ? List.of()
                : schemes.ofLaw(fund.fund().prefecture(), fund.fund().lawNumber());
        return candidates.stream()
                .filter(scheme -> scheme.admits(fund.years())
                        && isPrinted(scheme.claim().printing(), fund.insurance())
                        && !(fund.alone() && Boolean.TRUE.equals(scheme.secondaryOnly())))
                .toList();
    }

    private static boolean isPrinted(@Nullable ClaimPrinting printing, @Nullable InsuranceKind insurance) {
        if (printing == null || insurance == null) {
            return printing != ClaimPrinting.NEVER;
        }
        return switch (printing) {
            case ALL -> true;
            case EMPLOYEES -> insurance == InsuranceKind.EMPLOYEE;
            case NATIONAL_AND_LATE_ELDERLY -> insurance != InsuranceKind.EMPLOYEE;
            case NATIONAL -> insurance == InsuranceKind.NATIONAL_HEALTH || insurance == InsuranceKind.RETIRED;
            case NEVER -> false;
        };
    }

    /** The patient's part; {@code null} when the list does not tell it for certain. */
    private static @Nullable FundLimits figures(LocalScheme scheme, boolean inpatient) {
        SchemeShare share = inpatient ? scheme.inpatient() : scheme.outpatient();
        if (share.kind() == ShareKind.FREE) {
            return FREE;
        }
        boolean limitOfMonthIsPlain = share.outsideMonthLimitYen() == null
                || Objects.equals(share.outsideMonthLimitYen(), share.monthLimitYen());
        if (share.kind() != ShareKind.PATIENT_PAYS
                || share.isWithoutFigures()
                || !limitOfMonthIsPlain
                || !scheme.doubts().isEmpty()) {
            return null;
        }
        return new FundLimits(
                share.ratePercent(),
                least(share.fixedYen(), share.visitLimitYen()),
                share.dayLimitYen(),
                share.monthLimitYen(),
                share.dayCount(),
                share.monthCount());
    }

    private static @Nullable Integer least(@Nullable Integer one, @Nullable Integer other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .orElse(null);
    }
}
