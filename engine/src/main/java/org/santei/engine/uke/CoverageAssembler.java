package org.santei.engine.uke;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Payer;

/** Collects the payers of one claim from HO (保険者) and KO (公費) in their order. */
final class CoverageAssembler {
    private static final List<Payer> PUBLIC = List.of(Payer.PUBLIC1, Payer.PUBLIC2, Payer.PUBLIC3, Payer.PUBLIC4);
    private static final int TOTAL_POINTS = 6;
    private static final int TOTAL_POINTS_DIGITS = 8;

    private final List<Coverage> coverages = new ArrayList<>();
    private @Nullable RecordLayout firstLine;

    void insurance(UkeRecord ho) throws BadRecordException {
        checkOrder(ho);
        if (!coverages.isEmpty()) {
            throw ho.error(1, "保険者レコード（HO）は1件だけ、公費レコード（KO）より前に記録してください。");
        }
        coverages.add(new Coverage(Payer.INSURANCE, ho.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS)));
    }

    void publicFund(UkeRecord ko) throws BadRecordException {
        checkOrder(ko);
        int funds = (int) coverages.stream()
                .filter(coverage -> coverage.payer() != Payer.INSURANCE)
                .count();
        if (funds == PUBLIC.size()) {
            throw ko.error(1, "公費レコード（KO）は4件までです。");
        }
        coverages.add(new Coverage(PUBLIC.get(funds), ko.optionalNumber(TOTAL_POINTS, TOTAL_POINTS_DIGITS)));
    }

    /** Tells that a line with a 負担区分 has come: from now on every payer is known. */
    void linesBegin(UkeRecord line) {
        firstLine = line.layout();
    }

    /** Whether the claim has a HO or KO record for every one of the payers. */
    boolean covers(Set<Payer> payers) {
        return payers.stream().allMatch(payer -> coverages.stream().anyMatch(coverage -> coverage.payer() == payer));
    }

    /** The payers so far, never empty. */
    List<Coverage> known(int claimLine) throws BadRecordException {
        if (coverages.isEmpty()) {
            throw new BadRecordException(new InputError(
                    claimLine, RecordLayout.RECORD_ID, "保険者レコード（HO）も公費レコード（KO）もありません。REの後に、支払う者のレコードを1件以上記録してください。"));
        }
        return coverages;
    }

    // A lost RE record would otherwise mix two claims: the payers of the second come after lines of the first.
    private void checkOrder(UkeRecord payer) throws BadRecordException {
        if (firstLine != null) {
            throw payer.error(
                    1, payer.layout() + "レコードが" + firstLine + "レコードより後にあります。レセプトの先頭（RE）が失われていないか、レコードの順序を確かめてください。");
        }
    }
}
