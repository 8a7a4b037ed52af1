package org.santei.service.operations;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.santei.service.request.StrictJson;
import org.santei.service.web.Bodies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads JSON and writes it back, on the same way through the service as a claim: what a request costs before anything is
 * calculated. Only there while load is measured ({@code santei.load-test=true}).
 */
@Hidden
@RestController
@ConditionalOnProperty("santei.load-test")
final class EmptyEndpoint {

    /** Most mebibytes of a body, as of a claim. */
    private static final int LIMIT = 2;

    @PostMapping(
            path = "/api/v1/load-test/empty",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] echo(HttpServletRequest request) throws IOException {
        return StrictJson.read(Bodies.read(request, LIMIT), "本文").toString().getBytes(StandardCharsets.UTF_8);
    }
}
