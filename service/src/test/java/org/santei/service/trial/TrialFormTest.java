package org.santei.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;
import org.santei.service.claim.ClaimRequestWriter;
import org.santei.service.problem.ProblemException;

final class TrialFormTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final ClaimReader READER = new ClaimReader();

    @Test
    void aClaimOfAFileComesBackFromTheFormAsItWas() throws IOException, UkeFileException {
        int claims = 0;
        try (UkeReader reader = UkeReader.open(Files.newInputStream(RunningService.UKE))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    claims++;
                    Claim claim = read.claim().withoutFigures();
                    Claim back = TrialClaim.of(TrialImport.of(read.claim()), READER, TABLE);
                    assertThat(ClaimRequestWriter.of(back)).isEqualTo(ClaimRequestWriter.of(claim));
                }
            }
        }
        assertThat(claims).isEqualTo(50);
    }

    @Test
    void daysAreReadAsPeopleTypeThem() {
        assertThat(TrialDays.read("８日、15×2　20")).isEqualTo(new TreeMap<>(Map.of(8, 1, 15, 2, 20, 1)));
        assertThat(TrialDays.write(new TreeMap<>(Map.of(8, 1, 15, 2)))).isEqualTo("8 15x2");
        assertThat(TrialDays.read("")).isEmpty();
        assertThatThrownBy(() -> TrialDays.read("8-10")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSectionOfACodeNeedNotBeTyped() {
        TrialForm form = form(line(0, false, "112007410", "8"), line(1, true, "112000970", ""));

        Claim claim = TrialClaim.of(form, READER, TABLE);

        assertThat(claim.groups()).hasSize(1);
        assertThat(claim.groups().get(0).section()).isEqualTo("12");
        assertThat(claim.groups().get(0).lines()).hasSize(2);
    }

    @Test
    void whatIsWrongIsSaidAtItsRow() {
        TrialForm form =
                form(line(3, false, "112007410", "8"), line(7, false, "11", "8"), line(9, false, "112007410", "x"));

        assertThatThrownBy(() -> TrialClaim.of(form, READER, TABLE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    List<Trials.Wrong> wrongs = Trials.wrongs(form, problem);
                    assertThat(wrongs).anySatisfy(wrong -> {
                        assertThat(wrong.id()).isEqualTo("line.7.code");
                        assertThat(wrong.row()).isEqualTo(2);
                    });
                    assertThat(wrongs).anySatisfy(wrong -> {
                        assertThat(wrong.id()).isEqualTo("line.9.days");
                        assertThat(wrong.row()).isEqualTo(3);
                        assertThat(wrong.message()).contains("8 15");
                    });
                });
    }

    private static TrialForm form(TrialLine... lines) {
        return new TrialForm(
                Map.of(
                        "month", "2026-06",
                        "setting", "outpatient",
                        "question", "verify",
                        "sex", "female",
                        "birthDate", "1980-01-01"),
                List.of(lines));
    }

    private static TrialLine line(int number, boolean join, String code, String days) {
        return new TrialLine(number, join, "", code, "", "", days, "", "");
    }
}
