package org.santei.service.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a request wants: a page, a part of a page, or data. */
public final class Wanted {

    private Wanted() {}

    /** Whether a page or a part of one is wanted. */
    public static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whether the script of a page wants a part of it. */
    public static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
