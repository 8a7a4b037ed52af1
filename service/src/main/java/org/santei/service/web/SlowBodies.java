package org.santei.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives up bodies that drip in byte by byte, so that nobody occupies the service by sending slowly. */
@Configuration(proxyBeanMethods = false)
class SlowBodies {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodiesAreNotReadToTheirEnd() {
        return factory -> factory.addEngineValves(new SlowBodyValve());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    OncePerRequestFilter bodiesArriveInTime() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                chain.doFilter(new Timed(request), response);
            }
        };
    }

    /** A request whose body has to arrive in time. */
    private static final class Timed extends HttpServletRequestWrapper {

        private final HttpServletRequest request;

        Timed(HttpServletRequest request) {
            super(request);
            this.request = request;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new TimedBody(request, request.getInputStream());
        }
    }
}
