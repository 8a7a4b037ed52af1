package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import tools.jackson.databind.JsonNode;

/** Whatever a month is made of, the service itself never fails, and what is decided adds up. */
final class OddCopaymentTest {

    private static final int MONTHS = 600;

    private static final List<String> UNDER_70 = List.of("ア", "イ", "ウ", "エ", "オ", "上位A", "");
    private static final List<String> FROM_70 = List.of("現役並みⅢ", "一般", "低所得Ⅱ", "低所得Ⅰ", "一般Ⅱ", "");
    private static final List<String> LAWS = List.of("10", "12", "15", "21", "52", "54", "80", "99");
    private static final List<String> SPECIALS = List.of(
            "miyagi-1",
            "akita-1",
            "tokyo-2",
            "chiba-3",
            "osaka-1",
            "okayama-1",
            "hiroshima-1",
            "kumamoto-1",
            "fukuoka-6");

    /** Random months, the same in every run. */
    @Test
    void noMixtureOfFactsMakesTheServiceFail() {
        Random random = new Random(20181001);
        int decided = 0;
        for (int i = 0; i < MONTHS; i++) {
            String request = mixture(random);
            HttpResponse<String> response = RunningService.post(CopaymentController.PATH, request);
            assertThat(response.statusCode())
                    .as("month " + i + ": " + response.body() + "\n" + request)
                    .isIn(200, 422);
            if (response.statusCode() == 200) {
                JsonNode answer = RunningService.json(response);
                answer.get("occasions").forEach(occasion -> assertAddsUp(occasion, request));
                decided += answer.get("complete").booleanValue() ? 1 : 0;
            }
        }
        assertThat(decided).isGreaterThan(MONTHS / 4);
    }

    /** Cut anywhere, or with one character changed, a request is answered or refused. */
    @Test
    void noDamageToARequestMakesTheServiceFail() {
        Random random = new Random(7);
        for (String name : CopaymentExamples.all().propertyNames()) {
            String request = CopaymentExamples.of(name);
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(request.length());
                String changed = request.substring(0, at)
                        + pick(random, List.of("\"", "{", "]", "9", "-", "\u0000", "x", ","))
                        + request.substring(at + 1);
                for (String body : List.of(request.substring(0, at), changed)) {
                    HttpResponse<String> response = RunningService.post(CopaymentController.PATH, body);
                    assertThat(response.statusCode())
                            .as(response.body() + "\n" + body)
                            .isIn(200, 400, 422);
                }
            }
        }
    }

    private static void assertAddsUp(JsonNode occasion, String request) {
        if (occasion.get("tillYen").isNull()) {
            return;
        }
        long funds = occasion.get("fundYen")
                .valueStream()
                .mapToLong(JsonNode::longValue)
                .sum();
        long parts = yen(occasion, "insurerYen") + yen(occasion, "highCostYen") + funds + yen(occasion, "patientYen");
        // What is collected outside the claim stands as a negative reduction.
        assertThat(yen(occasion, "totalYen") - parts)
                .as(occasion + "\n" + request)
                .isIn(0L, -yen(occasion, "reductionYen"));
    }

    private static long yen(JsonNode occasion, String field) {
        return occasion.get(field).longValue();
    }

    private static String mixture(Random random) {
        String month = pick(random, List.of("2009-01", "2018-10", "2022-10", "2024-02", "2026-08", "2027-08"));
        boolean old = random.nextInt(3) == 0;
        int year = Integer.parseInt(month.substring(0, 4)) - (old ? 70 + random.nextInt(30) : random.nextInt(70));
        String kind = pick(random, List.of("employee", "national-health", old ? "late-elderly" : "retired", "none"));
        List<String> funds = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> fund(random))
                .collect(Collectors.toCollection(ArrayList::new));
        String occasions = IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(i -> occasion(random, month, i + 1, kind.equals("none"), funds.size()))
                .collect(Collectors.joining(", "));
        String elsewhere = funds.isEmpty() || random.nextInt(3) > 0
                ? ""
                : "{\"beforeOccasion\": 1, \"fund\": \"fund1\", \"patientYen\": " + random.nextInt(9_999) + "}";
        return "{\"month\": \"" + month + "\", \"birthDate\": \"" + year + "-0" + (1 + random.nextInt(9)) + "-02\""
                + ", \"prefecture\": \"13\", \"setting\": \"" + pick(random, List.of("outpatient", "inpatient"))
                + "\", \"insurances\": [" + insurance(random, kind, old) + "], \"funds\": [" + String.join(", ", funds)
                + "], \"practice\": {\"longTermByDay\": " + random.nextBoolean() + ", \"longTermCountsFunds\": []}"
                + ", \"elsewhere\": [" + elsewhere + "], \"occasions\": [" + occasions + "]}";
    }

    private static String insurance(Random random, String kind, boolean old) {
        if (kind.equals("none")) {
            return "{\"kind\": \"none\"}";
        }
        String income = pick(random, old ? FROM_70 : UNDER_70);
        String reduction =
                pick(random, List.of("\"exempt\"", "\"rate\", \"value\": 30", "\"amount\", \"value\": 700", ""));
        return "{\"kind\": \"" + kind + "\", \"multipleMonths\": " + random.nextBoolean()
                + (income.isEmpty() ? "" : ", \"incomeClass\": \"" + income + "\"")
                + (reduction.isEmpty() ? "" : ", \"reduction\": {\"kind\": " + reduction + "}")
                + (random.nextBoolean() ? "" : ", \"prefecture\": \"27\"") + "}";
    }

    private static String fund(Random random) {
        if (random.nextInt(5) == 0) {
            return "{\"terms\": {\"category\": \"long-term-high-cost\", \"perMonthYen\": 10000}}";
        }
        String start = "{\"lawNumber\": \"" + pick(random, LAWS) + "\"";
        return random.nextInt(9) == 0 ? start + "}" : start + ", \"terms\": " + terms(random) + "}";
    }

    private static String terms(Random random) {
        String category = pick(random, List.of("apportioned", "public-assistance", "general"));
        StringBuilder terms = new StringBuilder("{\"category\": \"" + category + "\"");
        for (String field : List.of("percent", "perVisitYen", "perDayYen", "perMonthYen", "perDayCount")) {
            if (random.nextInt(3) == 0) {
                int most = field.equals("percent") ? 30 : field.endsWith("Count") ? 3 : 20_000;
                terms.append(", \"").append(field).append("\": ").append(1 + random.nextInt(most));
            }
        }
        if (random.nextInt(4) == 0) {
            terms.append(", \"special\": {\"name\": \"")
                    .append(pick(random, SPECIALS))
                    .append("\"}");
        }
        return terms.append(", \"patientShareFirst\": ")
                .append(random.nextBoolean())
                .append(", \"limitHandling\": {\"employee\": \"")
                .append(pick(random, List.of("by-income", "general", "low-income", "general-or-higher")))
                .append("\"}}")
                .toString();
    }

    private static String occasion(Random random, String month, int day, boolean uninsured, int funds) {
        List<String> payers = new ArrayList<>();
        if (!uninsured && random.nextInt(9) > 0) {
            payers.add("\"insurance\"");
        }
        for (int i = 1; i <= funds; i++) {
            if (payers.isEmpty() || random.nextBoolean()) {
                payers.add("\"fund" + i + "\"");
            }
        }
        return "{\"date\": \"" + month + "-0" + day + "\", \"points\": " + random.nextInt(30_000) + ", \"payers\": ["
                + String.join(", ", payers) + "], \"treatmentDay\": " + random.nextBoolean() + "}";
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
