package org.santei.service.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.RunningService;

/** Claims that are odd, but read: each has an answer or a problem that says what is wrong; none is a failure of the service. */
final class OddClaimTest {

    private static final String PATH = "/api/v1/calculations?store=none";
    private static final List<String> QUESTIONS = List.of("verify", "calculate");
    private static final List<String> MONTHS =
            List.of("2020-04", "2021-10", "2024-06", "2026-05", "2026-06", "9999-11");

    /** Codes of every kind and of most columns; some are in no table. */
    private static final List<String> CODES = List.of(
            "111000110",
            "112007410",
            "112011310",
            "113001810",
            "113000310",
            "113010010",
            "160091310",
            "160000310",
            "160008010",
            "160061910",
            "170000410",
            "170011810",
            "130000510",
            "140000610",
            "150000190",
            "150257610",
            "190077410",
            "190117710",
            "190024510",
            "190000000",
            "199999999",
            "610406079",
            "620098801",
            "699999999",
            "710010001",
            "799999999",
            "120001210",
            "120002910",
            "160095710",
            "160218610",
            "111013850",
            "101110040");

    private static final List<String> SECTIONS =
            List.of("11", "12", "13", "14", "21", "22", "31", "40", "50", "54", "60", "70", "80", "90", "92", "97");

    private static final String MUCH = "{\"code\": \"620098801\", \"quantity\": 99999999.99999}";

    private static String line(String code) {
        return "{\"code\": \"" + code + "\"}";
    }

    private static String group(String section, String days, String lines) {
        return "{\"section\": \"" + section + "\", \"days\": {" + days + "}, \"lines\": [" + lines + "]}";
    }

    private static String claim(String month, String setting, String addition, String groups) {
        return "{" + addition + "\"month\": \"" + month + "\", \"setting\": \"" + setting + "\","
                + " \"patient\": {\"sex\": \"female\", \"birthDate\": \"" + month + "-01\"},"
                + " \"payers\": [{\"payer\": \"insurance\"}], \"groups\": [" + groups + "]}";
    }

    private static String history(String acts) {
        return "\"history\": {\"since\": \"0000-01-01\", \"acts\": [" + acts + "]}, ";
    }

    private static String times(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> text).collect(Collectors.joining(", "));
    }

    private static String old(String claim) {
        return claim.replace("\"birthDate\": \"2024-07-01\"", "\"birthDate\": \"1930-01-01\"");
    }

    /** What is odd, and the claim. */
    static Stream<Arguments> oddClaims() {
        String bones = group("60", "\"9\": 1", line("160091310"));
        String everything = CODES.stream().map(OddClaimTest::line).collect(Collectors.joining(", "));
        String month = IntStream.rangeClosed(1, 31)
                .mapToObj(day -> "\"" + day + "\": 1")
                .collect(Collectors.joining(", "));
        String earlier = old(claim("2024-06", "outpatient", "", bones.replace("2024-07", "2024-06")))
                .replace("\"birthDate\": \"2024-06-01\"", "\"birthDate\": \"1930-01-01\"");
        return Stream.of(
                odd("a history since the year 0", claim("2024-07", "outpatient", history(""), bones)),
                odd(
                        "a history since the future of the sender",
                        claim("2024-07", "outpatient", history("").replace("0000-01-01", "2024-06-30"), bones)),
                odd(
                        "a past act of a code that no table knows",
                        old(claim(
                                "2024-07",
                                "outpatient",
                                history("{\"code\": \"199999999\", \"day\": \"1930-01-01\", \"times\": 999}"),
                                bones))),
                odd(
                        "many past acts of one day",
                        old(claim(
                                "2024-07",
                                "outpatient",
                                history(times(
                                        20_000, "{\"code\": \"160091310\", \"day\": \"2024-06-30\", \"times\": 999}")),
                                bones))),
                odd(
                        "sixty earlier claims",
                        old(claim(
                                "2024-07", "outpatient", "\"previousClaims\": [" + times(60, earlier) + "], ", bones))),
                odd(
                        "every code in one group, on every day",
                        claim("2024-07", "outpatient", "", group("60", month, everything))),
                odd("every code without a day", claim("2024-07", "inpatient", "", group("92", "", everything))),
                odd(
                        "a stay that began before electricity",
                        old(claim(
                                "2024-07",
                                "inpatient",
                                "\"stay\": {\"admitted\": \"1930-01-01\"}, \"dpc\": true, ",
                                group("90", month, everything)))),
                odd(
                        "a discharge in another century",
                        old(claim(
                                "2024-07",
                                "inpatient",
                                "\"stay\": {\"admitted\": \"2024-07-31\", \"discharged\": \"9999-12-31\"}, ",
                                group("90", month, everything)))),
                odd(
                        "comments of unknown codes, over and over",
                        claim(
                                "2024-07",
                                "outpatient",
                                "\"comments\": [" + times(5_000, "\"899999999\"") + "], ",
                                bones)),
                odd(
                        "the largest count",
                        claim("2024-07", "outpatient", "", bones.replace("\"days\": {\"9\": 1}", "\"count\": 999"))),
                odd(
                        "the largest quantity of everything",
                        claim(
                                "2024-07",
                                "outpatient",
                                "",
                                group("60", month, everything.replace("}", ", \"quantity\": 99999999.99999}")))),
                odd(
                        "the largest quantity of a test",
                        claim(
                                "2024-07",
                                "outpatient",
                                "",
                                group("60", "\"1\": 999", MUCH.replace("620098801", "160000310")))),
                odd(
                        "no day of treatment at all",
                        claim(
                                "2024-07",
                                "outpatient",
                                "\"treatmentDays\": 0, ",
                                group("12", month, line("112007410")))),
                odd(
                        "a facility of which everything is said",
                        claim(
                                "2024-07",
                                "inpatient",
                                "\"facility\": {\"kind\": \"hospital\", \"paediatrics\": false, \"standards\": [],"
                                        + " \"licensedBeds\": 0, \"generalBeds\": 0, \"area\": 0}, "
                                        + "\"scheme\": \"medical_observation\", ",
                                group("90", month, everything))),
                odd(
                        "the last month of the calendar",
                        claim("9999-11", "outpatient", "", group("60", "\"30\": 1", everything))),
                odd(
                        "hundreds of groups",
                        claim("2024-07", "outpatient", "", times(400, group("60", month, line("160000310"))))));
    }

    private static Arguments odd(String what, String claim) {
        return Arguments.of(what, claim);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddClaims")
    void anOddClaimHasAnAnswer(String what, String claim) {
        for (String question : QUESTIONS) {
            HttpResponse<String> response = RunningService.post(PATH + "&question=" + question, claim);
            assertThat(response.statusCode())
                    .as(what + ", " + question + ": " + start(response))
                    .isEqualTo(200);
        }
    }

    /** Claims whose points are more than a whole number of 32 bits holds. */
    static Stream<Arguments> claimsBeyondNumbers() {
        return Stream.of(
                odd(
                        "a large quantity of an item with steps",
                        claim(
                                "2024-06",
                                "outpatient",
                                "",
                                group("50", "\"2\": 30", "{\"code\": \"150052710\", \"quantity\": 99999}"))),
                odd(
                        "the largest quantity of a drug",
                        claim("2024-07", "outpatient", "", group("21", "\"1\": 999", MUCH))),
                odd(
                        "the largest price of a material",
                        claim(
                                "2024-07",
                                "outpatient",
                                "",
                                group(
                                        "40",
                                        "\"1\": 999",
                                        MUCH.replace("620098801", "710010001")
                                                .replace("}", ", \"unitPrice\": 99999999.99}")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claimsBeyondNumbers")
    void aClaimBeyondNumbersHasAnAnswerOrAProblem(String what, String claim) {
        HttpResponse<String> response = RunningService.post(PATH, claim);
        assertThat(response.statusCode()).as(what + ": " + start(response)).isIn(200, 422);
    }

    /** DPC is a matter of stays: the claim is refused with the field that is wrong, in every edition. */
    @Test
    void dpcWithoutAStayIsRefusedInEveryEdition() {
        for (RuleBase base : RunningService.bean(RuleBases.class).all()) {
            String month = base.edition().begins().toString();
            HttpResponse<String> response = RunningService.post(
                    PATH, claim(month, "outpatient", "\"dpc\": true, ", group("60", "\"9\": 1", line("160000310"))));
            assertThat(response.statusCode()).as(start(response)).isEqualTo(422);
            assertThat(response.body()).contains("\"field\":\"dpc\"");
        }
    }

    /** Random claims, the same in every run: whatever they are made of, the service itself never fails. */
    @Test
    void noMixtureOfFactsMakesTheServiceFail() {
        List<String> codes = Stream.concat(CODES.stream(), procedures()).toList();
        Random random = new Random(20240701);
        for (int i = 0; i < 400; i++) {
            String claim = mixture(random, codes);
            for (String question : QUESTIONS) {
                HttpResponse<String> response = RunningService.post(PATH + "&question=" + question, claim);
                assertThat(response.statusCode())
                        .as("claim " + i + ", " + question + ": " + start(response) + "\n" + claim)
                        .isIn(200, 422);
            }
        }
    }

    /** Codes of the master, far apart. */
    private static Stream<String> procedures() {
        FeeTable table = RunningService.bean(FeeTable.class);
        return IntStream.range(0, 80_000)
                .mapToObj(i -> "1" + (10_000_000 + i * 1_009 % 90_000_000))
                .filter(code -> table.find(code, java.time.LocalDate.of(2024, 7, 1)) != null);
    }

    private static String mixture(Random random, List<String> codes) {
        String month = pick(random, MONTHS);
        boolean stay = random.nextBoolean();
        StringBuilder addition = new StringBuilder();
        if (random.nextBoolean()) {
            addition.append("\"scheme\": \"")
                    .append(pick(
                            random, List.of("health_insurance", "late_elderly", "public_funds", "medical_observation")))
                    .append("\", ");
        }
        if (stay && random.nextBoolean()) {
            addition.append("\"stay\": {\"admitted\": \"").append(month).append("-01\"}, ");
        }
        addition.append("\"dpc\": ").append(stay && random.nextInt(3) == 0).append(", ");
        if (random.nextBoolean()) {
            addition.append("\"treatmentDays\": ").append(random.nextInt(31)).append(", ");
        }
        if (random.nextBoolean()) {
            addition.append("\"facility\": {\"kind\": \"")
                    .append(random.nextBoolean() ? "hospital" : "clinic")
                    .append("\", \"standards\": [\"3681\"], \"licensedBeds\": ")
                    .append(random.nextInt(9_999))
                    .append(", \"area\": ")
                    .append(random.nextInt(8))
                    .append("}, ");
        }
        if (random.nextBoolean()) {
            addition.append("\"history\": {\"since\": \"2019-04-01\"}, ");
        }
        String groups = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> mixedGroup(random, codes))
                .collect(Collectors.joining(", "));
        return claim(month, stay ? "inpatient" : "outpatient", addition.toString(), groups)
                .replace("\"birthDate\": \"" + month + "-01\"", "\"birthDate\": \"" + birth(random, month) + "\"");
    }

    private static String birth(Random random, String month) {
        return random.nextInt(4) == 0
                ? month + "-01"
                : Integer.parseInt(month.substring(0, 4)) - random.nextInt(100) - 1 + "-02-28";
    }

    private static String mixedGroup(Random random, List<String> codes) {
        String days = IntStream.rangeClosed(1, 30)
                .filter(day -> random.nextInt(10) == 0)
                .mapToObj(day -> "\"" + day + "\": " + (1 + random.nextInt(random.nextInt(5) == 0 ? 30 : 2)))
                .collect(Collectors.joining(", "));
        String lines = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> pick(random, codes))
                .map(code -> "{\"code\": \"" + code + "\"" + quantity(random, code) + "}")
                .collect(Collectors.joining(", "));
        return group(pick(random, SECTIONS), days, lines);
    }

    private static String quantity(Random random, String code) {
        return code.startsWith("1") && random.nextBoolean()
                ? ""
                : ", \"quantity\": " + (1 + random.nextInt(500)) / 10.0;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String start(HttpResponse<String> response) {
        return response.body().substring(0, Math.min(300, response.body().length()));
    }
}
