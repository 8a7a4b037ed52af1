package org.santei.service.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemForm;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says as a problem why a request may not enter, and what to do. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"santei\"";
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

    private final AccessAudit audit;

    Refusals(AccessAudit audit) {
        this.audit = audit;
    }

    /** Who calls has not said who it is, or with a token that does not hold. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof OAuth2AuthenticationException) {
            audit.tokenRefused(request);
            invalid(response, "トークンを確かめられません。期限、発行者、宛先（aud）、署名を確かめて、新しいトークンを付けてください。");
        } else {
            unauthenticated(response, CHALLENGE, "Authorization: Bearer に続けてキーを付けて送ってください。キーは運用者が作ります。");
        }
    }

    /** A key or token that does not hold. */
    void invalid(HttpServletResponse response, String advice) throws IOException {
        unauthenticated(response, INVALID, advice);
    }

    private static void unauthenticated(HttpServletResponse response, String challenge, String advice)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        ProblemResponse.write(response, new ProblemException(ProblemType.UNAUTHENTICATED, advice));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        handle(request, response, denied, List.of());
    }

    /** What may not be done, in the form that the request wants. */
    void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException denied,
            List<ProblemForm> forms)
            throws IOException {
        Object reason = denied instanceof AuthorizationDeniedException known ? known.getAuthorizationResult() : "";
        ProblemResponse.write(request, response, forms, problem(reason, response));
    }

    private ProblemException problem(Object reason, HttpServletResponse response) {
        if (reason instanceof Access.NoRole noRole) {
            audit.roleDenied(noRole.entry());
            return new ProblemException(
                    ProblemType.FORBIDDEN, "この操作には " + roles(noRole.entry()) + " の役割が要ります。運用者に、その役割のあるキーを求めてください。");
        }
        if (reason instanceof Access.NoSuchMethod noMethod) {
            response.setHeader(HttpHeaders.ALLOW, String.join(",", noMethod.methods()));
            return new ProblemException(
                    ProblemType.METHOD_NOT_ALLOWED, "使えるメソッド: " + String.join("、", noMethod.methods()) + "。");
        }
        return ProblemResponse.plain(ProblemType.NOT_FOUND);
    }

    private static String roles(AccessTable.Entry entry) {
        return entry.roles().stream().map(Role::word).sorted().collect(Collectors.joining("、"));
    }
}
