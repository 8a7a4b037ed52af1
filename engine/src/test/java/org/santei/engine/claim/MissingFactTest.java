package org.santei.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class MissingFactTest {

    @Test
    void theLastBracketsSayWhereAFactIsToBeHad() {
        assertThat(MissingFact.read("小児科の標榜（facility.paediatrics）"))
                .containsExactly(MissingFact.inClaim("小児科の標榜", "facility.paediatrics"));
        assertThat(MissingFact.read("公費 51136018 の患者負担（1回・1日・1月の上限額）（payers[].limits）"))
                .containsExactly(MissingFact.inClaim("公費 51136018 の患者負担（1回・1日・1月の上限額）", "payers.limits"));
        assertThat(MissingFact.read("薬価 622440701（手元にない表：医薬品マスター）"))
                .containsExactly(MissingFact.inTable("薬価 622440701", "医薬品マスター"));
        assertThat(MissingFact.read("特例条件（判断：電子点数表（算定回数）の特例条件）"))
                .containsExactly(MissingFact.byHuman("特例条件", "電子点数表（算定回数）の特例条件"));
    }

    @Test
    void aTextNamesSeveralFactsOneAfterTheOther() {
        assertThat(MissingFact.read("算定日（groups.days）、前の月からの履歴（history.since）、休日の暦（手元にない表：国民の祝日）"))
                .containsExactly(
                        MissingFact.inClaim("算定日", "groups.days"),
                        MissingFact.inClaim("前の月からの履歴", "history.since"),
                        MissingFact.inTable("休日の暦", "国民の祝日"));
    }

    @Test
    void whatStandsInQuotesIsOneName() {
        assertThat(MissingFact.read("「錠（甲）、錠（乙）」の使用量（groups.lines.quantity）"))
                .containsExactly(MissingFact.inClaim("「錠（甲）、錠（乙）」の使用量", "groups.lines.quantity"));
    }

    @Test
    void aTextWithoutAPlaceIsOfNoClaimAndOfNobody() {
        assertThat(MissingFact.read("同じ日のほかの減点との順（順は通知にない）"))
                .containsExactly(MissingFact.byHuman("同じ日のほかの減点との順（順は通知にない）", ""));
        assertThat(MissingFact.read("")).containsExactly(MissingFact.byHuman("", ""));
    }

    @Property
    void everyFactIsReadAsItIsWritten(
            @ForAll @Chars({'あ', '薬', 'x', ' ', '1'}) String title, @ForAll MissingFact.Kind kind) {
        MissingFact fact = switch (kind) {
            case CLAIM -> MissingFact.inClaim("「" + title + "」", "groups.lines.unitPrice");
            case TABLE -> MissingFact.inTable(title, title + "（" + title + "）");
            case HUMAN -> MissingFact.byHuman(title, "診療録" + title);
        };
        assertThat(MissingFact.read(fact.text())).containsExactly(fact);
    }

    /** What is billed by hand is read too: whatever a text holds, it names a fact. */
    @Property
    void anyTextIsRead(@ForAll @Chars({'（', '）', '「', '」', '、', 'a', '.', '判', '断', '：'}) String text) {
        assertThat(MissingFact.read(text)).isNotEmpty();
    }
}
