package org.santei.engine.uke;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.PayerCodes;

class GroupAssemblerTest {
    @Test
    void aStrippedFileGivesGroupsBySectionWithoutFigures() throws UkeFileException {
        UkeFile stripped = UkeFile.of(
                "IR,1,13,1,0000000,,,202111,00",
                "RE,1,1112,202110,,1,19800101",
                "HO,01010016",
                "SI,11,1,111000110,,,1",
                "SI,,1,111000370,,,1",
                "CO,22,1,810000001",
                "IY,,1,620098801,1,,2",
                "CO,80,1,810000001",
                "GO,1,0,99");

        Claim claim = UkeFile.claims(stripped.bytes("\r\n")).get(0);

        assertThat(claim.coverages())
                .containsExactly(new Coverage(
                        Payer.INSURANCE,
                        null,
                        null,
                        Certificate.of("01010016").withIncomeClass(Certificate.NONE_SHOWN)));
        assertThat(claim.groups()).extracting(LineGroup::section).containsExactly("11", "22");
        assertThat(claim.groups()).extracting(LineGroup::billedPoints).containsOnlyNulls();
        assertThat(claim.groups()).allSatisfy(group -> assertThat(group.days()).isEmpty());
        assertThat(claim.groups().get(0).lines()).hasSize(2);
    }

    @Test
    void aGroupAfterTheEndOfAnotherKeepsItsSectionWhenItIsLeftOut() throws UkeFileException {
        Claim claim = UkeFile.claims(SampleFile.FILE
                        .with(6, "SI,,1,120002910,,68,1")
                        .with(7, "CO,,1,810000001,あ")
                        .bytes("\r\n"))
                .get(0);

        assertThat(claim.groups()).extracting(LineGroup::section).containsExactly("11", "11");
        assertThat(claim.groups()).extracting(LineGroup::billedPoints).containsExactly(288, 68);
    }

    @Test
    void membersOfAGroupMayLeaveOutThePayers() throws UkeFileException {
        Claim claim = UkeFile.claims(SampleFile.FILE
                        .with(14, SampleFile.GROUP_END.replace("SI,,2,", "SI,,,"))
                        .bytes("\r\n"))
                .get(1);

        assertThat(claim.groups().get(0).payers()).containsExactly(Payer.INSURANCE, Payer.PUBLIC1);
    }

    @Test
    void materialsHaveTheirDaysFromField18() throws UkeFileException {
        LineGroup group =
                UkeFile.claims(SampleFile.FILE.bytes("\r\n")).get(1).groups().get(2);

        assertThat(group.lines()).containsExactly(new Line(17, LineKind.MATERIAL, "710010001", new BigDecimal("1.5")));
        assertThat(group.days()).isEqualTo(Map.of(30, 1));
    }

    @Test
    void materialsMayStateWhatTheyCost() throws UkeFileException {
        Claim claim = UkeFile.claims(SampleFile.FILE
                        .with(17, "TO,40,1,729780000,2,16,1,006,80.50")
                        .bytes("\r\n"))
                .get(1);

        assertThat(claim.groups().get(2).lines())
                .containsExactly(
                        new Line(17, LineKind.MATERIAL, "729780000", new BigDecimal("2"), new BigDecimal("80.50")));
    }

    @Test
    void everyCodeOfTable21StandsForAnotherSetOfPayers() {
        List<Set<Payer>> sets = "156BC23EG7HIJKL4MNOPQRSTUVWXYZ9"
                .chars()
                .mapToObj(code -> PayerCodes.payers(Character.toString(code)))
                .toList();

        assertThat(sets).hasSize(31).doesNotContainNull().doesNotHaveDuplicates();
    }
}
