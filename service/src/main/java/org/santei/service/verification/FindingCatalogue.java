package org.santei.service.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;

/**
 * Every type of finding.
 *
 * @param findings in the order of the enum
 */
@Schema(name = "FindingCatalogue", description = "指摘の種類の一覧")
record FindingCatalogue(@Schema(description = "種類") List<Entry> findings) {

    /**
     * One type of finding.
     *
     * @param type its name in answers
     * @param level how much it usually matters
     * @param title its name for people
     * @param meaning what it means
     * @param advice what to do
     */
    @Schema(name = "FindingKind", description = "指摘の種類")
    record Entry(
            @Schema(description = "結果に書かれる名前") FindingType type,
            @Schema(description = "ふつうの重さ") Finding.Level level,
            @Schema(description = "人に見せる名前") String title,
            @Schema(description = "何を意味するか") String meaning,
            @Schema(description = "何をするべきか") String advice) {}

    static FindingCatalogue ofEnum() {
        return new FindingCatalogue(Arrays.stream(FindingType.values())
                .map(type -> new Entry(type, type.level(), type.title(), type.meaning(), type.advice()))
                .toList());
    }
}
