package org.santei.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.calculation.ClaimService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalcCommandTest {

    private static final Path REAL = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final Charset CP932 = Charset.forName("MS932");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CLAIMS = 50;

    @TempDir
    Path folder;

    /** What a run printed and how it ended. */
    private record Run(int exit, List<String> out, String err) {
        JsonNode claim(String receipt) {
            return out.stream()
                    .map(JSON::readTree)
                    .filter(node -> node.get("receipt").asString().equals(receipt))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new CalcCommand(out, new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(ClaimService::packaged, arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }

    private String damaged(UnaryOperator<String> damage) throws IOException {
        Path file = folder.resolve("damaged.uke");
        Files.write(file, damage.apply(Files.readString(REAL, CP932)).getBytes(CP932));
        return file.toString();
    }

    /** The call that docs/conformance/clinic-2021-10-acts.md gives. */
    @Test
    void takesTheFacilityThatStandsBesideTheRealClaims() {
        Run run = run(
                REAL.toString(),
                "--acts",
                "--facility",
                REAL.resolveSibling("clinic-2021-10.facility.json").toString(),
                "--json");

        assertThat(run.out()).hasSize(CLAIMS);
        assertThat(run.claim("13").get("totalPoints").intValue()).isEqualTo(613);
    }

    @Test
    void printsOneObjectPerClaimInFileOrder() {
        Run run = run(REAL.toString(), "--strip", "--json");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).hasSize(CLAIMS);
        assertThat(run.out().get(0))
                .startsWith(
                        "{\"receipt\":\"1\",\"month\":\"2021-10\",\"revision\":\"2020-04\",\"edition\":\"2020-04\",\"totalPoints\":");
        JsonNode twentyTwo = run.claim("22");
        assertThat(twentyTwo.get("totalPoints").intValue()).isEqualTo(560);
        assertThat(twentyTwo.get("payers").get(0).get("payer").asString()).isEqualTo("insurance");
        assertThat(twentyTwo.get("sections").get("60").intValue()).isEqualTo(272);
        assertThat(twentyTwo.get("patient").get("yen").isNull()).isTrue();
    }

    @Test
    void comparesTheFiguresOfTheInputUnlessTheyAreStripped() throws IOException {
        String wrong = damaged(text -> text.replace("SI,60,2,160036810,,108,1", "SI,60,2,160036810,,109,1"));

        assertThat(run(wrong, "--json").claim("20").get("findings").toString()).contains("COMMON-billed-points");
        assertThat(run(wrong, "--strip", "--json").claim("20").get("findings").toString())
                .doesNotContain("COMMON-billed-points");
    }

    @Test
    void derivesWhatActsEarn() {
        JsonNode claim = run(REAL.toString(), "--acts", "--json").claim("31");

        List<JsonNode> derived = claim.get("groups")
                .valueStream()
                .filter(group -> group.get("derived").booleanValue())
                .filter(group -> group.get("codes").get(0).asString().equals("160061910"))
                .toList();
        assertThat(derived).singleElement().satisfies(group -> {
            assertThat(group.get("points").intValue()).isEqualTo(144);
            assertThat(group.get("lines").get(0).get("rule").asString()).isEqualTo("D026-4");
        });
    }

    @Test
    void theCertificatesOfFundsComeFromAFile() throws IOException {
        Path funds = Files.writeString(
                folder.resolve("funds.json"), "{\"83122077\": {\"perVisitYen\": 200}, \"83123067\": {\"percent\": 0}}");

        Run open = run(REAL.toString(), "--strip", "--json");
        Run told = run(REAL.toString(), "--strip", "--funds", funds.toString(), "--json");

        assertThat(open.claim("13").at("/patient/yen").isNull()).isTrue();
        assertThat(open.claim("13").at("/patient/missing/0").asString()).contains("83122077", "payers[].limits");
        assertThat(told.claim("13").at("/patient/yen").intValue()).isEqualTo(200);
        assertThat(told.claim("13").at("/patient/payers/1/leftYen").intValue()).isEqualTo(200);
        assertThat(told.claim("20").at("/patient/yen").intValue()).isZero();
        assertThat(run(REAL.toString(), "--strip", "--funds", funds.toString()).out())
                .contains("  負担  窓口 200 円", "        公費1 538 点: 支払 876 円、残り 200 円");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"83123067\":3} | 83123067",
                "{\"83123067\":{\"yen\":3}} | 83123067.yen",
                "{\"8312\":{}} | 8桁",
                "[] | オブジェクト"
            })
    void aFileOfFundsThatIsWrongIsRefused(String json, String where) throws IOException {
        Path funds = Files.writeString(folder.resolve("wrong.json"), json);

        Run run = run(REAL.toString(), "--funds", funds.toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("wrong.json", where);
    }

    private String facility(String json) throws IOException {
        return Files.writeString(folder.resolve("facility" + json.length() + ".json"), json)
                .toString();
    }

    @Test
    void aFacilityThatIsToldLeavesNoQuestionAboutItsStandards() throws IOException {
        String with = facility("{\"paediatrics\":true,\"standards\":[\"3681\"],\"licensedBeds\":0}");
        String without = facility("{\"standards\":[]}");

        assertThat(run(REAL.toString(), "--acts", "--json").claim("31").toString())
                .contains("facility.standards");
        assertThat(run(REAL.toString(), "--acts", "--facility", with, "--json")
                        .claim("31")
                        .toString())
                .doesNotContain("facility.standards");
        assertThat(total(with)).isEqualTo(716);
        assertThat(total(without)).isZero();
    }

    /** Points of a claim whose only item needs a notification. */
    private int total(String facility) {
        return run(REAL.toString(), "--acts", "--facility", facility, "--json")
                .claim("50")
                .get("totalPoints")
                .intValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"standards\":[\"x\"]} | facility.standards[0]",
                "{\"beds\":3} | facility.beds",
                "{\"licensedBeds\":3,\"generalBeds\":4} | facility.generalBeds",
                "[ | 1行目",
                "3 | facility"
            })
    void namesTheFieldOfAFacilityThatIsWrong(String json, String named) throws IOException {
        Run run = run(REAL.toString(), "--facility", facility(json));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(".json: ").contains(named);
    }

    @Test
    void aFacilityNeedsAFileThatIsThere() {
        assertThat(run(REAL.toString(), "--facility").err()).contains("usage");
        assertThat(run(REAL.toString(), "--facility", "nowhere.json").err()).contains("nowhere.json: ファイルがありません");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'SI,31,2,130000510,', 'SI,31,2,1300', 診療行為コード",
        "'SI,31,2,130000510,', 'XX,31,2,130000510,', レコード識別情報",
        "'RE,7,1122,202110', 'RE,7,1122,201904', 診療年月",
        "'RE,7,1122,202110', 'RE,7,1122,202003', 診療年月",
    })
    void namesLineAndFieldOfADamagedClaimAndCalculatesTheOthers(String before, String after, String field)
            throws IOException {
        String cut = after.endsWith("1300") ? before + "[^\r]*" : before;
        Run run = run(damaged(text -> text.replaceFirst(cut, after)), "--strip", "--json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).hasSize(CLAIMS);
        JsonNode error = run.claim("7").get("error");
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("line").intValue()).isBetween(50, 56);
        assertThat(error.get("message").asString()).isNotBlank();
        assertThat(run.claim("8").get("totalPoints").isNull()).isFalse();
    }

    @Test
    void neverAnswersWithZeroPoints() throws IOException {
        String unknown = damaged(text -> text.replaceAll("(SI,[0-9]*,[0-9A-Z],)1[0-9]{8}", "$1199999999"));

        Run run = run(unknown, "--strip", "--json");

        assertThat(run.out()).hasSize(CLAIMS).allSatisfy(line -> {
            JsonNode claim = JSON.readTree(line);
            assertThat(claim.get("totalPoints").isNull()).isTrue();
            assertThat(claim.get("complete").booleanValue()).isFalse();
        });
    }

    @Test
    void endsWithTwoWhenAFileCannotBeRead() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.uke"));

        assertThat(run(empty.toString(), "--json")).satisfies(run -> {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("empty.uke");
        });
        assertThat(run(folder.resolve("missing.uke").toString()).exit()).isEqualTo(2);
        assertThat(run("--strip").exit()).isEqualTo(2);
        assertThat(run("--echo", REAL.toString()).err()).contains("--echo");
    }

    @Test
    void calculatesTheOtherFilesWhenOneCannotBeRead() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.uke"));

        Run run = run(empty.toString(), REAL.toString(), "--strip", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).hasSize(CLAIMS);
    }
}
