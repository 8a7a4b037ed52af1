package org.santei.feetables.layout;

import java.util.List;

/** The codes of facility standards (施設基準コード) as of a day, 2 columns in UTF-8, separated by a tab. */
public final class FacilityStandardCodes {

    /** Its columns. */
    public static final Layout LAYOUT = Layout.official("shisetsukijun", "施設基準コード", List.of(1), Layout.Dating.NONE, """
            施設基準コード     数4
            施設基準名称       名300
            """)
            .utf8('\t');

    private FacilityStandardCodes() {}
}
