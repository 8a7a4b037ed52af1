package org.santei.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Unpacks bodies that are sent packed with gzip while they are read: every limit counts what comes out. Other ways of packing
 * are refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class PackedBodies extends OncePerRequestFilter {

    private static final int BUFFER = 1 << 14;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            chain.doFilter(request, response);
        } else if (encoding.equalsIgnoreCase("gzip")) {
            chain.doFilter(new Unpacked(request), response);
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        Problem problem = new ProblemException(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Encoding は gzip だけを受け取れます。gzip にするか、外して送ってください。")
                .problem();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(AnswerJson.line(problem).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A request whose body is unpacked as it is read. */
    private static final class Unpacked extends HttpServletRequestWrapper {

        private @Nullable ServletInputStream body;

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new Body(new GZIPInputStream(super.getInputStream(), BUFFER));
            }
            return body;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }
    }

    /** A body that is unpacked as it is read; it is read where the request is handled, never elsewhere. */
    private static final class Body extends ServletInputStream {

        private final GZIPInputStream unpacked;
        private boolean finished;

        Body(GZIPInputStream unpacked) {
            this.unpacked = unpacked;
        }

        @Override
        public int read() throws IOException {
            int next = unpacked.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            int read = unpacked.read(bytes, from, count);
            finished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Packed bodies are read where they are handled.");
        }
    }
}
