package org.santei.engine.tables;

import java.time.LocalDate;
import org.santei.engine.claim.MissingFact;
import org.santei.feetables.OperationPair;

/** Names facts in the words of the claim that a caller sends, so that they can be asked for. */
final class Missing {

    static final String FACILITY_KIND = "病院・診療所の別（facility.kind）";
    static final String LICENSED_BEDS = "許可病床数（facility.licensedBeds）";
    static final String GENERAL_BEDS = "一般病床数（facility.generalBeds）";
    static final String AREA = "地域加算の級地（facility.area）";
    static final String SCHEME = "医療保険・後期高齢者医療の別（scheme）";
    static final String DISEASE = "傷病名コード（diagnoses）、傷病名コードの行（手元にない表：傷病名マスター）";
    static final String DRUG = "投与した医薬品（groups.lines）";
    static final String DAY = "算定日（groups.days）";
    static final String SEPARATE_LINE = "2回目以降の行の記録（同じ日の1回目と分けて）（groups）";
    static final String TREATMENT_DAYS = "診療実日数（treatmentDays）";
    static final String ADMISSION = "入院年月日（stay.admitted）";
    static final String DISCHARGE = "退院年月日（stay.discharged）";

    static final String MEANING_OF_GROUPS = "物価対応料グループ区分の値の意味（手元にない表：医科診療行為マスターの仕様）";

    static final String UNKNOWN_ACT = "点数のわからない診療行為（手元にない表：医科診療行為マスター）";
    static final String PAIRS = "複数手術に係る費用の特例 別表第一及び別表第二（手元にない表：この月の複数手術に係る費用の特例）";
    static final String SECOND_LIST = "別表第二に掲げる手術を２以上行ったかどうか（手元にない表：複数手術に係る費用の特例 別表第二）";
    static final String ANOTHER_FIELD = "ほかの従たる手術が別の手術野のものかどうか（従たる手術は一つに限ります）（判断：手術の記録）";

    private Missing() {}

    static String pair(OperationPair pair) {
        return MissingFact.byHuman(
                        "「" + pair.upper().words() + "」と「" + pair.lower().words() + "」にあたるかどうか", "手術の記録")
                .text();
    }

    static String standards(Object codes) {
        return MissingFact.inClaim("施設基準 " + codes + " の届出", "facility.standards")
                .text();
    }

    static String history(LocalDate from, LocalDate until) {
        return MissingFact.inClaim(from + " から " + until.minusDays(1) + " までの算定履歴", "history.since")
                .text();
    }

    static String unit(String name) {
        return MissingFact.byHuman("算定単位「" + name + "」の数", "診療録").text();
    }
}
