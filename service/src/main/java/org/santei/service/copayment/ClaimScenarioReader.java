package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.santei.engine.copayment.ClaimRounding;
import org.santei.engine.copayment.ClaimTerms;
import org.santei.engine.copayment.FundOnClaim;
import org.santei.engine.copayment.InsurerSide;

/** Reads what a scenario that is told visit by visit says of the claim. */
final class ClaimScenarioReader {

    private ClaimScenarioReader() {}

    static ClaimScenario read(Fields test) throws Fields.NotUnderstood {
        List<FundOnClaim> funds = new ArrayList<>();
        for (Fields fund : test.objects("funds")) {
            funds.add(fund(fund.object("claim")));
        }
        List<ClaimScenario.ExpectedRecord> expected = new ArrayList<>();
        for (Fields receipt : test.objects("receipts")) {
            expected.add(expected(receipt));
        }
        Fields settings = test.object("settings");
        return new ClaimScenario(
                new ClaimTerms(
                        family(test.object("insurance")),
                        funds,
                        settings.constant(
                                "benefitBaseOnClaim", ClaimTerms.BenefitBase.class, ClaimTerms.BenefitBase::label)),
                expected);
    }

    private static boolean family(Fields insurance) throws Fields.NotUnderstood {
        return switch (insurance.text("relation")) {
            case "self" -> false;
            case "family" -> true;
            default -> throw insurance.failure("relation", "self or family is needed");
        };
    }

    private static FundOnClaim fund(Fields claim) throws Fields.NotUnderstood {
        Map<InsurerSide, ClaimRounding> rounding = new EnumMap<>(InsurerSide.class);
        Fields bySide = claim.object("copayRounding");
        for (InsurerSide side : InsurerSide.values()) {
            rounding.put(side, bySide.constant(side.label(), ClaimRounding.class, ClaimRounding::label));
        }
        Set<InsurerSide> printedFor = claim.constants("printedFor", InsurerSide.class, InsurerSide::label);
        return new FundOnClaim(
                switch (claim.text("printRule")) {
                    case "always" -> printedFor;
                    case "never" -> Set.of();
                    default -> throw claim.failure("printRule", "always or never is needed");
                },
                claim.flag("printWithoutShare"),
                claim.flag("printZeroYen"),
                claim.flag("hideCopay"),
                rounding,
                claim.constants("subtractEarlierFundPoints", InsurerSide.class, InsurerSide::label));
    }

    private static ClaimScenario.ExpectedRecord expected(Fields receipt) throws Fields.NotUnderstood {
        return new ClaimScenario.ExpectedRecord(
                Math.toIntExact(receipt.number("afterVisit")),
                receipt.text("claimType"),
                receipt.numbers("fundsInClaimOrder"),
                receipt.number("insurancePoints"),
                receipt.has("insuranceCopayYen") ? Long.valueOf(receipt.number("insuranceCopayYen")) : null,
                receipt.numbers("fundPoints"),
                receipt.numbers("fundCopayYen"),
                receipt.numbers("fundBenefitBaseYen"),
                receipt.has("fundPrinted") ? receipt.flags("fundPrinted") : null,
                notes(receipt, "notesPresent"),
                notes(receipt, "notesAbsent"),
                receipt.has("notesEmpty") && receipt.flag("notesEmpty"));
    }

    private static SortedSet<String> notes(Fields receipt, String name) throws Fields.NotUnderstood {
        return receipt.has(name) ? new TreeSet<>(receipt.texts(name)) : new TreeSet<>();
    }
}
