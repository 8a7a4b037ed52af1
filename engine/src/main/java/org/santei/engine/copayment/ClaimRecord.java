package org.santei.engine.copayment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the claim of a patient's month says of points and payers (記録条件仕様 RE, HO, KO).
 *
 * @param type レセプト種別, four digits of 別表5
 * @param notes レセプト特記事項 that come of the patient's share, codes of 別表9, in order
 * @param funds indexes of the funds that were used, in claim order, whether they stand on the claim or not
 * @param points points of the insurance (HO 合計点数); 0 when funds pay alone
 * @param copayYen 一部負担金 that insurance leaves (HO 負担金額); {@code null} when it is left blank
 * @param entries the funds that stand on the claim (KO), by index of the fund, in claim order
 * @param payerCodes 負担区分 of each occasion by its number, codes of 別表21
 * @param missing what must be known to be certain, in Japanese; empty when everything is
 */
public record ClaimRecord(
        String type,
        SortedSet<String> notes,
        List<Integer> funds,
        long points,
        @Nullable Long copayYen,
        Map<Integer, FundEntry> entries,
        Map<Integer, String> payerCodes,
        List<String> missing) {

    public ClaimRecord {
        notes = Collections.unmodifiableSortedSet(new TreeSet<>(notes));
        funds = List.copyOf(funds);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        payerCodes = Collections.unmodifiableMap(new LinkedHashMap<>(payerCodes));
        missing = List.copyOf(missing);
    }

    /**
     * A fund on the claim.
     *
     * @param points points charged to it (KO 合計点数)
     * @param copayYen what it leaves to later funds and the patient (KO 負担金額); {@code null} when it is left blank
     * @param baseYen the part of the insurance's 一部負担金 that falls under its benefit (KO 公費給付対象一部負担金);
     *     {@code null} when it is left blank
     */
    public record FundEntry(
            long points, @Nullable Long copayYen, @Nullable Long baseYen) {}
}
