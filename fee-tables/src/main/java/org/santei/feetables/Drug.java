package org.santei.feetables;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated row of the official master of drugs (医薬品マスター). Column numbers (項番) are those of the official
 * specification.
 *
 * @param code nine digits (column 3)
 * @param name drug and strength (column 5)
 * @param tablet whether a unit is a tablet or a capsule (column 8)
 * @param validity the service dates of the row: it ends with the drug's abolition or, when that is earlier, with its
 *     transition (columns 30, 31, 34 within the span of its publication)
 * @param priceKind what the price is (column 11)
 * @param price yen for one unit of the master (column 12); exact, two decimals, above 0; {@code null} when the row
 *     states none
 * @param controlled whether the law controls it (column 14)
 * @param neurolytic whether it destroys nerves (神経破壊剤, column 15)
 * @param biological whether it earns the addition for biological products (生物学的製剤, column 16)
 * @param generic whether it counts as generic (後発品, column 17)
 * @param contrast whether it is a contrast agent (column 20)
 * @param form how it is given (column 28)
 * @param lastUse the last day on which it may be used under transition (経過措置年月日, column 34); {@code null} when
 *     there is none or the row does not tell
 * @param lastUseKnown whether the row tells of its transition; one from a file of 31 columns or from the notice may not
 * @param choice whether a patient may have to wish for it (選定療養区分, column 42; the name, where the row does not tell)
 * @param longListed the code of the drug that the patient wished for (長期収載品関連, column 41); {@code null} when it is no
 *     wish or the row does not tell
 */
public record Drug(
        String code,
        String name,
        boolean tablet,
        Validity validity,
        DrugPriceKind priceKind,
        @Nullable BigDecimal price,
        ControlledDrug controlled,
        boolean neurolytic,
        boolean biological,
        boolean generic,
        ContrastAgent contrast,
        DosageForm form,
        @Nullable LocalDate lastUse,
        boolean lastUseKnown,
        DrugChoice choice,
        @Nullable String longListed) {}
