package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNumbersTest {

    private static final InsuranceLaws LAWS = InsuranceLaws.read();
    private static final LocalDate DAY = LocalDate.of(2021, 10, 1);
    private static final Path CLAIMS = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    @ParameterizedTest
    @CsvSource({
        "01130012, 01, 13, 001, EMPLOYEE",
        "06270409, 06, 27, 040, EMPLOYEE",
        "34130021, 34, 13, 002, EMPLOYEE",
        "39131032, 39, 13, 103, LATE_ELDERLY",
        "67138057, 67, 13, 805, RETIRED",
        "138057, , 13, 805, NATIONAL_HEALTH",
        "'  138057', , 13, 805, NATIONAL_HEALTH",
        "133066, , 13, 306, UNION"
    })
    void aNumberOfAnInsurerTellsItsLawPrefectureAndKind(
            String text, String law, String prefecture, String insurer, InsurerKind kind) {
        InsurerNumber number = InsurerNumber.of("保険者番号", text, LAWS, DAY);

        assertThat(number.law() == null ? null : number.law().number()).isEqualTo(law);
        assertThat(number.prefecture()).isEqualTo(prefecture);
        assertThat(number.insurer()).isEqualTo(insurer);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.checkDigitProblem("保険者番号")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "０１１３００１２, insurance.insurerNumber: 保険者番号は8桁または6桁の数字です。「０１１３００１２」には半角数字でない文字があります。半角数字だけにしてください。",
        "1130012, insurance.insurerNumber: 保険者番号は8桁または6桁の数字です。「1130012」は7桁です。先頭の0が落ちていないか、券面と照らしてください。",
        "'', insurance.insurerNumber: 保険者番号は8桁または6桁の数字です。空です。番号を入れてください。",
        "05130018, insurance.insurerNumber: 保険者番号「05130018」の法別番号05は2021-10-01の医療保険の法別番号にありません。公費の番号でないか、券面と照らしてください。",
        "483066, insurance.insurerNumber: 保険者番号「483066」の都道府県番号48は01から47までにありません。券面と照らしてください。"
    })
    void aNumberThatCannotBeReadIsRefusedWithItsField(String text, String message) {
        assertThatThrownBy(() -> InsurerNumber.of("insurance.insurerNumber", text, LAWS, DAY))
                .isInstanceOfSatisfying(PayerNumberException.class, problem -> {
                    assertThat(problem).hasMessage(message);
                    assertThat(problem.field()).isEqualTo("insurance.insurerNumber");
                });
    }

    @Test
    void aNumberOfAFundTellsItsLawPrefectureAndInstitution() {
        PublicFundNumber number = PublicFundNumber.of("公費1", "54147012");

        assertThat(number.lawNumber()).isEqualTo("54");
        assertThat(number.prefecture()).isEqualTo("14");
        assertThat(number.institution()).isEqualTo("701");
        assertThat(number.checkDigitProblem("公費1")).isNull();
    }

    @Test
    void aNumberOfAFundOfSixDigitsOrWithoutPrefectureIsRefused() {
        assertThatThrownBy(() -> PublicFundNumber.of("公費1", "541470"))
                .hasMessage("公費1: 公費負担者番号は8桁の数字です。「541470」は6桁です。先頭の0が落ちていないか、券面と照らしてください。");
        assertThatThrownBy(() -> PublicFundNumber.of("公費1", "54007014"))
                .hasMessage("公費1: 公費負担者番号「54007014」の都道府県番号00は01から47までにありません。券面と照らしてください。");
    }

    @Test
    void aCheckDigitThatDoesNotFitIsToldWithTheOneThatWould() {
        assertThat(InsurerNumber.of("保険者番号", "01130013", LAWS, DAY).checkDigitProblem("保険者番号"))
                .isEqualTo("保険者番号: 保険者番号「01130013」は検証番号（末尾の桁）が合いません。ほかの桁が正しければ末尾は2です。券面と照らして番号を直してください。");
        assertThat(RecipientNumber.of("受給者番号", "0000000").checkDigitProblem("受給者番号"))
                .isNull();
        assertThat(RecipientNumber.of("受給者番号", "0000001").checkDigitProblem("受給者番号"))
                .isEqualTo("受給者番号: 公費負担医療の受給者番号「0000001」は検証番号（末尾の桁）が合いません。ほかの桁が正しければ末尾は0です。券面と照らして番号を直してください。");
    }

    @Test
    void theCheckDigitOfAFacilityCountsItsPrefectureAndItsFeeTable() {
        assertThat(FacilityCode.of("IR", "01", "1", "0113719").checkDigitProblem("IR"))
                .isNull();
        assertThat(FacilityCode.of("IR", "13", "1", "1234567").checkDigitProblem("IR"))
                .isEqualTo("IR: 医療機関コード「1234567」は検証番号（末尾の桁）が合いません。ほかの桁が正しければ末尾は9です。券面と照らして番号を直してください。");
        assertThatThrownBy(() -> FacilityCode.of("IR", "1", "1", "0113719"))
                .hasMessage("IR: 都道府県番号「1」は2桁、点数表番号「1」は1桁の半角数字です。直してください。");
        assertThatThrownBy(() -> FacilityCode.of("IR", "13", "1", "12345"))
                .hasMessageContaining("7桁の数字です。「12345」は5桁です");
    }

    @Test
    void ofTheNumbersInTheClaimsAtHandOneFundHasAWrongCheckDigit() throws IOException {
        List<String[]> records = Files.readAllLines(CLAIMS, Charset.forName("windows-31j")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        TreeSet<String> wrong = new TreeSet<>();
        TreeSet<String> all = new TreeSet<>();
        for (String[] fields : records) {
            if (fields[0].equals("HO")) {
                InsurerNumber number = InsurerNumber.of("HO", fields[1], LAWS, DAY);
                all.add(number.digits());
                add(wrong, number.digits(), number.checkDigitProblem("HO"));
            } else if (fields[0].equals("KO")) {
                PublicFundNumber number = PublicFundNumber.of("KO", fields[1]);
                all.add(number.digits());
                add(wrong, number.digits(), number.checkDigitProblem("KO"));
            }
        }

        assertThat(all).hasSize(21);
        assertThat(wrong).containsExactly("83136019");
    }

    private static void add(Set<String> wrong, String number, @Nullable String problem) {
        if (problem != null) {
            wrong.add(number);
        }
    }

    @Test
    void lawNumbersAreUniqueAndEachHasItsGrounds() {
        assertThat(LAWS.all())
                .extracting(InsuranceLaw::number)
                .doesNotHaveDuplicates()
                .hasSize(17);
        assertThat(LAWS.all())
                .allSatisfy(law -> assertThat(law.grounds().source()).isNotBlank());
    }
}
