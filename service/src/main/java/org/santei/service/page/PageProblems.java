package org.santei.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemForm;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Problems of requests for pages that want HTML: a page, or for a part of a page only the sentences, which the
 * script shows at the top of the page.
 */
@Component
final class PageProblems implements ProblemForm {

    private static final List<String> FOLDERS = List.of("/workbench", "/revisions", "/items", "/law");

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final SpringTemplateEngine engine;
    private final LocaleResolver languages;

    PageProblems(SpringTemplateEngine engine, LocaleResolver languages) {
        this.engine = engine;
        this.languages = languages;
    }

    @Override
    public boolean isFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        return FOLDERS.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"))
                && Wanted.isPage(request);
    }

    @Override
    public MediaType mediaType() {
        return TYPE;
    }

    @Override
    public String write(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        Locale language = languages.resolveLocale(request);
        Map<String, Object> model = Map.of("problem", problem, "shell", Shell.of(request, language));
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response),
                language,
                model);
        return Wanted.isPart(request)
                ? engine.process("workbench/problem", Set.of("notice"), context)
                : engine.process("workbench/problem", context);
    }
}
