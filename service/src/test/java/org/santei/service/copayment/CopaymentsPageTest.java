package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;

/** Calls that docs/copayments.md shows are answered as it shows. */
final class CopaymentsPageTest {

    private static final Path PAGE = Path.of("../docs/copayments.md");
    private static final Pattern CALL =
            Pattern.compile("curl [^\n]* http://127\\.0\\.0\\.1:8080(\\S+) -d '(.*?)'\n\n(.*?)```", Pattern.DOTALL);

    /** What is left out of an answer on the page. */
    private static final String LEFT_OUT = "…";

    @Test
    void everyCallIsAnsweredAsShown() throws IOException {
        Matcher calls = CALL.matcher(Files.readString(PAGE));
        int found = 0;
        while (calls.find()) {
            found++;
            HttpResponse<String> response = RunningService.post(calls.group(1), calls.group(2));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            String answer = withoutBlanks(response.body());
            for (String shown : withoutBlanks(calls.group(3)).split(LEFT_OUT, -1)) {
                assertThat(answer).contains(shown);
            }
        }
        assertThat(found).isEqualTo(2);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
