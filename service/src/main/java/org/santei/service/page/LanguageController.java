package org.santei.service.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** The switch between the languages of the pages. */
@Hidden
@Controller
final class LanguageController {

    private final LocaleResolver resolver;

    LanguageController(LocaleResolver resolver) {
        this.resolver = resolver;
    }

    @GetMapping("/language/{language}")
    ResponseEntity<Void> choose(
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = switch (language) {
            case "ja" -> Locale.JAPANESE;
            case "en" -> Locale.ENGLISH;
            default -> throw ProblemResponse.plain(ProblemType.NOT_FOUND);
        };
        resolver.setLocale(request, response, chosen);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalPath.of(next, "/")))
                .build();
    }
}
