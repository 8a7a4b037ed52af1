package org.santei.service.security.access;

import jakarta.servlet.DispatcherType;
import org.santei.service.security.key.KeyRing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** One short chain for every request: who calls, how often, whether it may. No session, no cookie, nothing for a form to use. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

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
        SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        JwtDecoder decoder = decoders.getIfAvailable();
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access(new Access()))
                .addFilterBefore(
                        new ApiKeyFilter(keys, refusals, audit, limits, contexts, decoder != null),
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
