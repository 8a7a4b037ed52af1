package org.santei.service.security.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.santei.service.problem.ProblemForm;
import org.santei.service.security.key.KeyRing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;

/**
 * Who calls, how often, whether it may. Two short chains: pages have sessions and tokens of forms; the API has no session, no
 * cookie, and nothing for a form to use.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PAGES = {
        "/", "/items/**", "/revisions/**", "/law/**", "/language/**", "/workbench", "/workbench/**"
    };

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final SecurityContextRepository CONTEXTS = new RequestAttributeSecurityContextRepository();

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            KeyRing keys,
            Refusals refusals,
            AccessAudit audit,
            RateLimits limits,
            TokenCallers tokens,
            ObjectProvider<JwtDecoder> decoders)
            throws Exception {
        JwtDecoder decoder = decoders.getIfAvailable();
        common(http, refusals, refusals)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new ApiKeyFilter(keys, refusals, audit, limits, CONTEXTS, decoder != null),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateFilter(limits), AnonymousAuthenticationFilter.class);
        if (decoder != null) {
            http.oauth2ResourceServer(server -> server.bearerTokenResolver(tokensThatAreNoKeys())
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(tokens::of)));
        }
        return http.build();
    }

    /** Pages for people. A key in a header works here as it does for the API. */
    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            KeyRing keys,
            Refusals refusals,
            BrowserRefusals browserRefusals,
            AccessAudit audit,
            RateLimits limits,
            Sessions sessions,
            List<ProblemForm> forms)
            throws Exception {
        common(http.securityMatcher(PAGES), browserRefusals, browserRefusals)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::isForm))
                .addFilterBefore(new OriginFilter(forms), CsrfFilter.class)
                .addFilterBefore(
                        new ApiKeyFilter(keys, refusals, audit, limits, CONTEXTS, true),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionFilter(sessions, forms, CONTEXTS), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new RateFilter(limits), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** Whether a form may have sent a request: it changes something, and no header says who calls. */
    static boolean isForm(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(ApiKeyFilter.HEADER) == null;
    }

    private static HttpSecurity common(HttpSecurity http, AuthenticationEntryPoint entry, AccessDeniedHandler denied) {
        return http.headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(CONTEXTS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(denied))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new Access()));
    }

    /** Requests are observed as a whole; to observe each filter of each request costs more than the filters. */
    @Bean
    SecurityObservationSettings filtersAreNotObserved() {
        return SecurityObservationSettings.noObservations();
    }

    private static BearerTokenResolver tokensThatAreNoKeys() {
        BearerTokenResolver usual = new DefaultBearerTokenResolver();
        return request -> {
            String token = usual.resolve(request);
            return token == null || ApiKeyFilter.isKey(token) ? null : token;
        };
    }
}
