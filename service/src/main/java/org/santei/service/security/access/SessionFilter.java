package org.santei.service.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemForm;
import org.santei.service.problem.ProblemResponse;
import org.santei.service.security.key.ApiKey;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets browsers in by their session, unless a key in a header has said who calls. */
final class SessionFilter extends OncePerRequestFilter {

    private final Sessions sessions;
    private final List<ProblemForm> forms;
    private final SecurityContextRepository contexts;

    SessionFilter(Sessions sessions, List<ProblemForm> forms, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.forms = forms;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            try {
                ApiKey key = sessions.current(request);
                if (key != null) {
                    enter(key, request, response);
                }
            } catch (ProblemException e) {
                ProblemResponse.write(request, response, forms, e);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void enter(ApiKey key, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CallerAuthentication.of(key));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
