package org.santei.feetables.layout;

import java.util.List;

/** Lists that Santei made from the notices, because the official files are not at hand: UTF-8 with one header row. */
public final class NoticeLayouts {

    /** points.csv of 2026-06: every code with its points, or why they are not known. */
    public static final Layout POINTS = Layout.official(
                    "points", "2026-06 の点数（告示と公式行から）", List.of(1), Layout.Dating.NONE, """
            code           1[0-9]{8}
            name           名64
            kubun          字20
            item_path      字60
            points_2024    (-?[0-9]{1,9}(\\.[0-9]{1,2})?)?
            points_2026    ([0-9]{1,9}(\\.[0-9]{1,2})?)?
            points_kind    [1345678]
            status         unchanged|changed|abolished|new|undecided
            confidence     official|high|medium|low
            evidence       名200
            source         official|official-absent|derived|spot-secondary
            from           ([0-9]{8})?
            until          [0-9]{8}
            """)
            .utf8(',');

    /** scheduled.csv of 2026-06: points that the notice fixes for a later day. */
    public static final Layout SCHEDULED = Layout.official(
                    "scheduled", "告示が後日から定める点数", List.of(1), Layout.Dating.NONE, """
            code           1[0-9]{8}
            name           名64
            points         [0-9]{1,9}
            from           日付
            evidence       名200
            """)
            .utf8(',');

    /** step-points.csv of 2026-06: steps (きざみ点数) that the notice changes by another amount than the points. */
    public static final Layout STEP_POINTS = Layout.official(
                    "step-points", "きざみ点数（告示から）", List.of(1), Layout.Dating.NONE, """
            code           1[0-9]{8}
            name           名64
            points         [0-9]{1,9}
            step_points    [0-9]{1,9}
            from           日付
            evidence       名200
            """)
            .utf8(',');

    /** columns.csv of 2026-06: other columns of the master of medical acts that the notice changes, by code and number (項番). */
    public static final Layout COLUMNS = Layout.official(
                    "columns", "点数のほかの欄（告示から）", List.of(1, 3), Layout.Dating.NONE, """
            code           1[0-9]{8}
            name           名64
            column         [0-9]{1,3}
            before         字20
            text           字20
            from           日付
            evidence       名200
            """)
            .utf8(',');

    /**
     * rows.csv of 2026-06: codes whose row of the master is not at hand, with the code whose row theirs is like and the
     * columns (項番) in which the notice makes them differ. A code may be like itself.
     */
    public static final Layout ROWS = Layout.official("rows", "告示から組み立てた行", List.of(1), Layout.Dating.NONE, """
            code           1[0-9]{8}
            name           名64
            kubun          字20
            like           1[0-9]{8}
            columns        ([0-9]{1,3}=[0-9A-Z]{0,9}( [0-9]{1,3}=[0-9A-Z]{0,9})*)?
            points         [0-9]{1,9}
            from           日付
            evidence       名200
            """)
            .utf8(',');

    /** drug-prices.csv of 2026-04: prices of the notice's list by code. */
    public static final Layout DRUG_PRICES = Layout.official(
                    "drug-prices", "薬価（告示から）", List.of(1), Layout.Dating.NONE, """
            code           6[0-9]{8}
            name           名64
            price          [0-9]{1,9}\\.[0-9]{2}
            per            1|10|100
            confidence     high|medium|low
            page           [0-9]{1,4}
            notice_name    名200
            notice_unit    名80
            from           日付
            until          99999999
            """)
            .utf8(',');

    /**
     * choice-prices.csv of 2026-04: what the insurance pays for of a long-listed drug that the patient wished for, by code
     * and first day.
     */
    public static final Layout CHOICE_PRICES = Layout.official(
                    "choice-prices", "保険外併用療養費の算出に用いる価格（告示から）", List.of(1, 8), Layout.Dating.NONE, """
            code           6[0-9]{8}
            name           名64
            price          [0-9]{1,9}\\.[0-9]{2}
            drug_price     [0-9]{1,9}\\.[0-9]{2}
            generic_price  [0-9]{1,9}\\.[0-9]{2}
            share          2|4
            confidence     high|medium|low
            from           日付
            until          日付99999999
            evidence       名200
            """)
            .utf8(',');

    /** material-prices.csv of 2026-06: prices of the notice's list by code, in yen for the unit of the master. */
    public static final Layout MATERIAL_PRICES = Layout.official(
                    "material-prices", "材料価格（告示から）", List.of(1, 7), Layout.Dating.NONE, """
            code           7[0-9]{8}
            name           名64
            price          [0-9]{1,9}\\.[0-9]{2}
            confidence     high|medium|low
            page           [0-9]{1,4}
            notice_name    名200
            from           日付
            until          日付99999999
            """)
            .utf8(',');

    private NoticeLayouts() {}
}
