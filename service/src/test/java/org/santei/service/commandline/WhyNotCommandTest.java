package org.santei.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTableReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhyNotCommandTest {

    private static final String REAL = "../engine/src/test/resources/uke/clinic-2021-10.uke";
    private static final WhyNotService SERVICE =
            new WhyNotService(new FeeTableReader().readPackaged(), RuleBases.readPackaged());

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new WhyNotCommand(out, err).run(() -> SERVICE, arguments);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String claim(String month) throws IOException {
        String json = Files.readString(Path.of("src/main/resources/santei/example-claim.json"));
        return Files.writeString(folder.resolve("claim.json"), json.replace("2021-10", month))
                .toString();
    }

    @Test
    void aClaimOfAUkeFileIsAskedByItsNumber() {
        assertThat(run(REAL, "--claim", "5", "112011010")).isEqualTo(WhyNotCommand.ANSWERED);
        assertThat(text(out)).startsWith("112011010 「外来管理加算」は");
        assertThat(text(out).lines()).hasSizeLessThan(30);
    }

    @Test
    void theFamilyIsAnsweredOnRequest() throws IOException {
        assertThat(run(claim("2021-10"), "111000370", "--family")).isEqualTo(WhyNotCommand.ANSWERED);
        assertThat(text(out))
                .startsWith("111000370 「乳幼児加算（初診）」は算定できません。")
                .contains("    × ")
                .contains("\n111000570 「時間外加算（初診）」");
    }

    @Test
    void jsonIsThatOfTheApi() throws IOException {
        assertThat(run(claim("2021-10"), "111000370", "--json")).isEqualTo(WhyNotCommand.ANSWERED);

        JsonNode answer = JsonMapper.shared().readTree(text(out));
        assertThat(answer.at("/asked/status").stringValue()).isEqualTo("refused");
        assertThat(answer.at("/asked/obstacles/0/conditions/0/answered").stringValue())
                .isEqualTo("yes");
    }

    @Test
    void aMonthWithoutAnEditionIsSaidToBeSo() throws IOException {
        assertThat(run(claim("2019-10"), "111000370")).isEqualTo(WhyNotCommand.NOT_ANSWERED);
        assertThat(text(err)).contains("2019-10");
        assertThat(text(out)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.uke",
                "x.uke 112011010",
                REAL + " 112011010",
                REAL + " --claim 999 112011010",
                REAL + " --claim",
                REAL + " --claim 5 11201101",
                REAL + " --echo 112011010",
                "src/main/resources/santei/example-why-not.json 112011010",
                "src/main/resources/santei/answer-fields.properties 112011010"
            })
    void whatCannotBeAskedIsRefusedWithAWord(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(WhyNotCommand.UNUSABLE);
        assertThat(text(err)).isNotBlank();
        assertThat(text(out)).isEmpty();
    }
}
