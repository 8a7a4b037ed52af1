package org.santei.feetables.copayment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.TableRow;
import org.santei.feetables.store.DataFolder;

/**
 * All national public funds that the master of April 2024 (国公費マスタ 暫定版) holds. What it says is carried back to earlier
 * days with the mark {@link Verification#UNVERIFIED}. 14 戦傷病者特別援護法の更生医療 and 22 麻薬及び向精神薬取締法 are not in it.
 */
public final class NationalSchemes {

    static final CopaymentTable TABLE =
            new CopaymentTable("national-schemes", "国の公費負担医療", List.of(1, 2, 3, 5, 15, 21), """
            law_number         [0-9]{2}
            institutions       ([0-9]{3}(;[0-9]{3})*)?
            variant            (okinawa|long-term)?
            name               名100
            rank               数2
            before_insurance   [01]
            patient_percent    (0|[1-9][0-9]?)?
            cap                none|by-income|ticket
            cap_yen            ([0-9]+(;[0-9]+)*)?
            cap_by_day         [01]
            limit_list         [01]
            count_list         [01]
            category           apportioned|public-assistance|general
            high_cost          none|specified|specified-disease|ordinary|low-income
            place              inpatient|outpatient|both
            meals              no|yes|welfare-only
            living             [01]
            in_kind            all|partly|none
            uninsured_percent  0|[1-9][0-9]|100
            welfare_percent    (0|[1-9][0-9]|100)?
            """);

    private final List<NationalScheme> all;

    private NationalSchemes(List<NationalScheme> all) {
        this.all = all;
    }

    /** Those of this build. */
    public static NationalSchemes read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the file is not there or not as it should be
     */
    public static NationalSchemes read(DataFolder folder) {
        return new NationalSchemes(TABLE.read(folder, NationalSchemes::scheme));
    }

    private static NationalScheme scheme(TableRow row) {
        return new NationalScheme(
                TABLE.text(row, 1),
                parts(row, 2),
                TABLE.choice(row, 3, SchemeVariant.class),
                TABLE.text(row, 4),
                TABLE.whole(row, 5),
                TABLE.flag(row, 6),
                new NationalShare(
                        TABLE.wholeOrNone(row, 7),
                        TABLE.choice(row, 8, FundCap.class),
                        parts(row, 9).stream().map(Integer::valueOf).toList(),
                        TABLE.flag(row, 10),
                        TABLE.whole(row, 19),
                        TABLE.wholeOrNone(row, 20)),
                new NationalScope(
                        TABLE.choice(row, 13, FundCategory.class),
                        TABLE.choice(row, 15, CarePlace.class),
                        TABLE.choice(row, 16, MealCover.class),
                        TABLE.flag(row, 17),
                        TABLE.choice(row, 18, InKind.class)),
                TABLE.choice(row, 14, HighCostRule.class),
                TABLE.flag(row, 11),
                TABLE.flag(row, 12),
                TABLE.validity(row),
                TABLE.grounds(row));
    }

    private static List<String> parts(TableRow row, int column) {
        String text = TABLE.text(row, column);
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";", -1));
    }

    /** All, by rank, law number after law number. */
    public List<NationalScheme> all() {
        return all;
    }

    /**
     * All that a fund's number can stand for on a day, by rank; empty when it is none of the national ones that are known.
     *
     * @param lawNumber two digits
     * @param institution three digits; {@code null} when they are not known
     */
    public List<NationalScheme> find(String lawNumber, @Nullable String institution, LocalDate day) {
        return all.stream()
                .filter(scheme -> scheme.bears(lawNumber, institution)
                        && scheme.validity().contains(day))
                .toList();
    }

    /**
     * The one that a fund's number stands for when nothing is known of the patient; {@code null} when there is none.
     *
     * @param inpatient whether the treatment belongs to a stay
     */
    public @Nullable NationalScheme standard(PublicFundNumber number, boolean inpatient, LocalDate day) {
        for (NationalScheme scheme : find(number.lawNumber(), number.institution(), day)) {
            if (scheme.variant() == SchemeVariant.STANDARD && scheme.covers(inpatient)) {
                return scheme;
            }
        }
        return null;
    }
}
