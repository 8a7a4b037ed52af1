package org.santei.service.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** What an answer says of the official tables: the row that decided, how far back it had to look, and what it could not see. */
final class TableAnswersTest {

    private static final String VERIFY = "/api/v1/calculations?store=none";
    private static final String CALCULATE = VERIFY + "&question=calculate";

    /** ウイルス疾患指導料１ and 特定疾患療養管理料（診療所）: either, in one month. */
    private static final String EITHER_OF_A_MONTH =
            group("13", "5", "113000310") + ", " + group("13", "19", "113001810");

    /** 糖尿病合併症管理料, at most once a month. */
    private static final String ONCE_A_MONTH = group("13", "5", "113010010") + ", " + group("13", "19", "113010010");

    /** 骨塩定量検査（ＤＥＸＡ法による腰椎撮影）, at most once in four months. */
    private static final String ONCE_IN_FOUR_MONTHS = group("60", "9", "160091310");

    private static final String ONCE_IN_THREE_MONTHS = group("60", "9", "160207410");

    private static final String BONES_BEFORE = "{\"code\": \"160091310\", \"day\": \"2024-04-30\"}";

    private static String group(String section, String day, String code) {
        return "{\"section\": \"" + section + "\", \"days\": {\"" + day + "\": 1}, \"lines\": [{\"code\": \"" + code
                + "\"}]}";
    }

    private static String claim(String month, String groups) {
        return "{\"month\": \"" + month + "\", \"setting\": \"outpatient\", \"scheme\": \"health_insurance\","
                + " \"patient\": {\"sex\": \"female\", \"birthDate\": \"1960-05-05\"}, \"facility\": {\"kind\": \"clinic\"},"
                + " \"payers\": [{\"payer\": \"insurance\"}], \"groups\": [" + groups + "]}";
    }

    private static String with(String claim, String addition) {
        return "{" + addition + ", " + claim.substring(1);
    }

    private static JsonNode answer(String path, String claim) {
        HttpResponse<String> response = RunningService.post(path, claim);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningService.json(response);
    }

    private static JsonNode only(JsonNode answer) {
        assertThat(answer.get("groups").size()).isEqualTo(1);
        return answer.get("groups").get(0);
    }

    @Test
    void aRefusalOfJuly2024NamesItsRowInTheLineAndInTheFinding() {
        JsonNode answer = answer(VERIFY, claim("2024-07", EITHER_OF_A_MONTH));

        assertThat(answer.get("edition").stringValue()).isEqualTo("2024-06");
        List<JsonNode> refused = answer.get("groups")
                .valueStream()
                .filter(group -> group.get("outcome").stringValue().equals("refused"))
                .map(group -> group.get("lines").get(0))
                .toList();
        assertThat(refused).singleElement().satisfies(line -> {
            assertThat(line.get("rule").stringValue()).isEqualTo("COMMON-exclusion-month");
            assertThat(line.get("row").stringValue())
                    .startsWith("電子点数表 背反（同一月内）")
                    .contains("113000310", "113001810", "背反区分3");
        });
        assertThat(answer.get("findings")
                        .valueStream()
                        .filter(finding -> finding.get("rule").stringValue().equals("COMMON-exclusion-month"))
                        .map(finding -> finding.get("message").stringValue()))
                .singleElement()
                .asString()
                .contains(refused.get(0).get("row").stringValue());
    }

    @Test
    void theExampleOfTheReadmeIsAnsweredAsItSays() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int begin = readme.indexOf("-d '") + "-d '".length();
        int end = readme.indexOf("}'", begin) + 1;

        String answer = answer(VERIFY, readme.substring(begin, end)).toString();

        List<String> promised = readme.substring(end, readme.indexOf("```", end))
                .lines()
                .filter(line -> line.startsWith("\"") && line.endsWith("]"))
                .toList();
        assertThat(promised).hasSize(2).allSatisfy(line -> assertThat(answer).contains(line));
    }

    @Test
    void aLimitOfTheMonthNeedsNoHistory() {
        JsonNode answer = answer(VERIFY, claim("2024-07", ONCE_A_MONTH));

        assertThat(answer.get("groups").get(0).get("outcome").stringValue()).isEqualTo("paid");
        assertThat(answer.get("groups").get(1).get("outcome").stringValue()).isEqualTo("refused");
        assertThat(answer.at("/groups/1/lines/0/row").stringValue())
                .isEqualTo("医科診療行為マスター 113010010 項番36・37 上限回数（算定する）「1」");
        assertThat(answer.has("lookBacks")).isFalse();
    }

    /** Of June 2026 some rows are official and some are not; before, all are. */
    @ParameterizedTest
    @CsvSource({
        "2026-06, 113010010, high, B001 20",
        "2026-06, 112008850, low, A001 本文",
        "2026-06, 112007410, ,",
        "2026-05, 113010010, ,",
        "2024-07, 112008850, ,"
    })
    void aValueFromTheNoticeNamesItsPlaceInIt(
            String month, String code, @Nullable String confidence, @Nullable String place) {
        JsonNode answer = answer(VERIFY, claim(month, group("13", "5", code) + ", " + group("13", "19", code)));

        if (place == null) {
            assertThat(answer.has("derivedValues")).isFalse();
        } else {
            assertThat(answer.get("derivedValues").toString())
                    .isEqualTo("[{\"code\":\"" + code + "\",\"confidence\":\"" + confidence + "\",\"evidence\":\""
                            + place + "\"}]");
        }
    }

    @Test
    void aCodeThatWasEarnedNamesItsPlaceInTheNotice() {
        JsonNode answer = answer(CALCULATE, claim("2026-06", group("60", "5", "160000410")));

        assertThat(answer.at("/groups/1/codes/0").stringValue()).isEqualTo("160061710");
        assertThat(answer.get("derivedValues").toString())
                .isEqualTo("[{\"code\":\"160061710\",\"confidence\":\"high\",\"evidence\":\"D026 1\"}]");
    }

    @Test
    void withoutHistoryALimitOfFourMonthsIsUndecidedAndTheDaysThatAreMissingAreNamed() {
        JsonNode answer = answer(CALCULATE, claim("2024-07", ONCE_IN_FOUR_MONTHS));

        JsonNode group = only(answer);
        assertThat(group.get("outcome").stringValue()).isEqualTo("undecided");
        assertThat(group.at("/lines/0/rule").stringValue()).isEqualTo("COMMON-frequency");
        assertThat(group.get("missing").toString()).contains("2024-04-01 から 2024-06-30 までの算定履歴（history.since）");
        assertThat(answer.get("lookBacks").toString())
                .isEqualTo(
                        "[{\"code\":\"160091310\",\"from\":\"2024-04-01\",\"until\":\"2024-07-01\",\"known\":false}]");
        assertThat(answer.get("complete").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, paid", "2024-04-02, undecided"})
    void aHistoryDecidesWhenItReachesFarEnough(String since, String outcome) {
        String claim = with(claim("2024-07", ONCE_IN_FOUR_MONTHS), "\"history\": {\"since\": \"" + since + "\"}");

        JsonNode answer = answer(CALCULATE, claim);

        assertThat(only(answer).get("outcome").stringValue()).isEqualTo(outcome);
        assertThat(answer.at("/lookBacks/0/known").booleanValue()).isEqualTo(outcome.equals("paid"));
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01, 2024-04-01, refused", "2024-03-01, 2024-03-31, paid"})
    void whatWasClaimedBeforeCountsFromTheFirstDayOn(String since, String day, String outcome) {
        String history = "\"history\": {\"since\": \"" + since + "\", \"acts\": ["
                + BONES_BEFORE.replace("2024-04-30", day) + "]}";

        JsonNode answer = answer(CALCULATE, with(claim("2024-07", ONCE_IN_FOUR_MONTHS), history));

        assertThat(only(answer).get("outcome").stringValue()).isEqualTo(outcome);
    }

    @Test
    void anActBeforeRefusesEvenWhereTheHistoryHasGaps() {
        JsonNode answer = answer(
                CALCULATE,
                with(
                        claim("2024-07", ONCE_IN_THREE_MONTHS),
                        "\"history\": {\"acts\": [{\"code\": \"160207410\", \"day\": \"2024-05-30\"}]}"));

        assertThat(only(answer).get("outcome").stringValue()).isEqualTo("refused");
        assertThat(only(answer).at("/lines/0/row").stringValue()).isEqualTo("電子点数表 算定回数 160207410「３月 1回」");
    }

    @Test
    void earlierClaimsAreAHistoryToo() {
        String earlier = claim("2024-06", ONCE_IN_FOUR_MONTHS);

        JsonNode answer =
                answer(CALCULATE, with(claim("2024-07", ONCE_IN_FOUR_MONTHS), "\"previousClaims\": [" + earlier + "]"));

        assertThat(only(answer).get("outcome").stringValue()).isEqualTo("refused");
    }

    @Test
    void aBilledLineTellsThatItsHistoryIsAssumed() {
        JsonNode answer = answer(VERIFY, claim("2024-07", ONCE_IN_FOUR_MONTHS));

        assertThat(only(answer).get("outcome").stringValue()).isEqualTo("paid");
        assertThat(only(answer).get("assumed").toString()).contains("算定履歴");
        assertThat(answer.at("/lookBacks/0/known").booleanValue()).isFalse();
    }

    @Test
    void notesTellWhatAnAnswerCouldNotLookAt() {
        assertThat(notes("2021-10")).hasSize(3);
        assertThat(notes("2021-10").get(0)).contains("診療年月 2021-10", "警告だけ");
        assertThat(notes("2021-10").get(1)).contains("電子点数表のうち", "手元にない");
        assertThat(notes("2021-10").get(2)).contains("2020-04 の版にある点数表の章の規則は A000、A001");

        assertThat(notes("2024-07")).hasSize(2);
        assertThat(notes("2024-07").get(0)).contains("電子点数表のうち");
        assertThat(notes("2024-07").get(1)).contains("2024-06 の版には点数表の章の規則が", "の区分番号などについて", "ほかは公式の表による判定だけ");

        assertThat(notes("2026-07")).hasSize(3);
        assertThat(notes("2026-07").get(0)).contains("診療年月 2026-07");
        assertThat(notes("2026-07").get(2)).contains("2026-06 の版");
    }

    private static List<String> notes(String month) {
        return answer(VERIFY, claim(month, group("11", "8", "111000110")))
                .get("notes")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void aRowOfAnotherMonthsTablesOnlyWarns() {
        JsonNode answer = answer(VERIFY, claim("2021-10", EITHER_OF_A_MONTH));

        assertThat(answer.get("groups").valueStream())
                .allMatch(group -> group.get("outcome").stringValue().equals("paid"));
        assertThat(answer.get("findings").toString()).contains("COMMON-other-months", "電子点数表 背反（同一月内）");
    }

    @Test
    void aLineThatNoRowDecidedHasNoRow() {
        JsonNode line = only(answer(VERIFY, claim("2024-07", group("11", "8", "111000110"))))
                .get("lines")
                .get(0);

        assertThat(line.propertyNames()).containsExactly("code", "outcome", "rule");
    }

    @Test
    void aMonthBeforeEveryEditionIsRefusedWithTheEditionsThatThereAre() {
        HttpResponse<String> response = RunningService.post(VERIFY, claim("2020-03", group("11", "8", "111000110")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(RunningService.json(response).get("type").stringValue()).isEqualTo("urn:santei:problem:no-edition");
        assertThat(RunningService.json(response).get("detail").stringValue())
                .contains("2020-03", "2020-04～2022-03 2022-04～2024-05 2024-06～2026-05 2026-06～")
                .doesNotContain("9999");
    }
}
