package org.santei.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.santei.service.RunningService;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service writes to its log. */
final class LogTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @Test
    void everyLineIsOneJsonObject() {
        RunningService.get("/actuator/health");
        OutputStreamAppender<ILoggingEvent> appender = (OutputStreamAppender<ILoggingEvent>) ROOT.getAppender("stderr");

        byte[] bytes = appender.getEncoder()
                .encode(new LoggingEvent(
                        "here", ROOT, Level.WARN, "一行目\n二行目 \"{}\"", new IllegalStateException("x"), new Object[] {"値"
                        }));

        String line = new String(bytes, StandardCharsets.UTF_8);
        assertThat(line.strip()).doesNotContain("\n");
        JsonNode json = JsonMapper.shared().readTree(line);
        assertThat(json.get("message").stringValue()).isEqualTo("一行目\n二行目 \"値\"");
        assertThat(json.at("/log/level").stringValue()).isEqualTo("WARN");
        assertThat(json.at("/service/name").stringValue()).isEqualTo("santei");
    }

    /** Whatever is sent, and however wrong it is, none of it is in the log. */
    @Test
    void nothingOfAClaimIsLogged() {
        String claim = RunningService.example().replace("\"receipt\": \"1\"", "\"receipt\": \"R-7461905\"");
        List<String> bodies = List.of(
                claim,
                claim.replace("1991-11-21", "1991-11-21T"),
                claim.replace("\"sex\": \"male\"", "\"sex\": \"male\", \"name\": \"山田七四六一九〇五\""),
                claim.replace("{\"8\": 1}", "{\"8\": 2000000000}"),
                claim.replace("\"111000110\"", "\"' or 1=1; --7461905\""),
                claim.substring(0, claim.length() / 2),
                claim.replace("R-7461905", "R-7461905\\u0000"));
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        ROOT.addAppender(seen);
        try {
            for (String body : bodies) {
                RunningService.post("/api/v1/calculations", body);
                RunningService.post("/api/v1/verify", body);
                RunningService.post("/api/v1/why-not", "{\"claim\": " + body + ", \"code\": \"112007410\"}");
            }
        } finally {
            ROOT.detachAppender(seen);
        }

        assertThat(seen.list)
                .noneMatch(event -> (event.getFormattedMessage() + event.getThrowableProxy())
                        .matches("(?s).*(7461905|1991-11-21|山田).*"));
    }
}
