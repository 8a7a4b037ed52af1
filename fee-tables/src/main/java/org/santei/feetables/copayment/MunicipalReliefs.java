package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.Validity;
import org.santei.feetables.store.DataFolder;

/**
 * The public funds whose remaining part municipalities waive for patients of 国民健康保険 (自立支援減免). No rule of a municipality is
 * at hand.
 */
public final class MunicipalReliefs {

    static final CopaymentTable TABLE = new CopaymentTable("municipal-reliefs", "自立支援減免の公費", List.of(1, 2), """
            law_number  [0-9]{2}
            """);

    private final List<Relief> all;

    /**
     * A fund whose remaining part is waived.
     *
     * @param lawNumber two digits (法別番号)
     * @param validity the service dates
     * @param grounds what this rests on
     */
    public record Relief(String lawNumber, Validity validity, Grounds grounds) {}

    private MunicipalReliefs(List<Relief> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static MunicipalReliefs read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static MunicipalReliefs read(DataFolder folder) {
        return new MunicipalReliefs(
                TABLE.read(folder, row -> new Relief(TABLE.text(row, 1), TABLE.validity(row), TABLE.grounds(row))));
    }

    /** All, in the order of the file. */
    public List<Relief> all() {
        return all;
    }

    /** What an answer that rests on them says of them, in Japanese; empty when they stand in a text at hand. */
    public List<String> doubts(LocalDate day) {
        return all.stream()
                .filter(relief ->
                        relief.validity().contains(day) && relief.grounds().verification() != Verification.VERIFIED)
                .map(relief -> "自立支援減免の公費（法別番号" + relief.lawNumber() + "）: "
                        + relief.grounds().verification().words() + "（"
                        + relief.grounds().source() + "）")
                .toList();
    }

    /** The law numbers of these funds on a day. */
    public Set<String> laws(LocalDate day) {
        return all.stream()
                .filter(relief -> relief.validity().contains(day))
                .map(Relief::lawNumber)
                .collect(Collectors.toUnmodifiableSet());
    }
}
