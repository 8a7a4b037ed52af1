package org.santei.service.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemForm;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.problem.ProblemType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Leads browsers to the page where one signs in, and tells on a page what they may not do. */
@Component
final class BrowserRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/workbench/sign-in";

    private final Refusals refusals;
    private final List<ProblemForm> forms;

    BrowserRefusals(Refusals refusals, List<ProblemForm> forms) {
        this.refusals = refusals;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!isPage(request)) {
            refusals.commence(request, response, failure);
        } else if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            String here = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    HttpHeaders.LOCATION, SIGN_IN + "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
        } else {
            ProblemException notIn = new ProblemException(
                    ProblemType.UNAUTHENTICATED, "サインインが切れました。別のタブでサインインしてから、この画面でもう一度操作してください。入力した内容は残っています。");
            ProblemResponse.write(request, response, forms, notIn);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            // Only a page of this service can read it: who signed in again in another tab goes on with its next
            // attempt.
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                response.setHeader(token.getHeaderName(), token.getToken());
            }
            ProblemException old =
                    new ProblemException(ProblemType.FORBIDDEN, "画面を開いてから時間がたったため、受け付けませんでした。もう一度操作してください。");
            ProblemResponse.write(request, response, forms, old);
        } else {
            refusals.handle(request, response, denied, forms);
        }
    }

    private boolean isPage(HttpServletRequest request) {
        return forms.stream().anyMatch(form -> form.isFor(request));
    }
}
