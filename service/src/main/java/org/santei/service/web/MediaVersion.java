package org.santei.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes and gives the versioned media type of the contract beside plain JSON: it means the same while there is one version. A
 * version that there is not stays as it is, so that it is refused like any other type that is not known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class MediaVersion extends OncePerRequestFilter {

    /** JSON of the first version of the contract. */
    public static final String V1 = "application/vnd.santei.v1+json";

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean wanted = names(request.getHeader(HttpHeaders.ACCEPT));
        if (request.getRequestURI().startsWith("/api/")) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        boolean sent = names(request.getContentType());
        chain.doFilter(
                wanted || sent ? new PlainRequest(request) : request,
                wanted ? new VersionedResponse(response) : response);
    }

    private static boolean names(@Nullable String types) {
        return types != null && types.toLowerCase(Locale.ROOT).contains(V1);
    }

    private static String plain(String types) {
        return types.replaceAll("(?i)\\Q" + V1 + "\\E", JSON);
    }

    /** A request in which the versioned type is plain JSON. */
    private static final class PlainRequest extends HttpServletRequestWrapper {

        PlainRequest(HttpServletRequest request) {
            super(request);
        }

        private static boolean isType(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) || name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value == null || !isType(name) ? value : plain(value);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = Collections.list(super.getHeaders(name));
            return Collections.enumeration(
                    isType(name) ? values.stream().map(MediaVersion::plain).toList() : values);
        }

        @Override
        public @Nullable String getContentType() {
            String type = super.getContentType();
            return type == null ? null : plain(type);
        }
    }

    /** An answer in which plain JSON bears the versioned type. */
    private static final class VersionedResponse extends HttpServletResponseWrapper {

        VersionedResponse(HttpServletResponse response) {
            super(response);
        }

        private static String versioned(String type) {
            return type.startsWith(JSON) ? V1 + type.substring(JSON.length()) : type;
        }

        @Override
        public void setContentType(@Nullable String type) {
            super.setContentType(type == null ? null : versioned(type));
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(
                    name, value == null || !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? value : versioned(value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? versioned(value) : value);
        }
    }
}
