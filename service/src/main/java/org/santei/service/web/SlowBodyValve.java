package org.santei.service.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Keeps Tomcat from reading the rest of a body that was given up. */
final class SlowBodyValve extends ValveBase {

    private static final String GIVEN_UP = "santei.body-given-up";

    SlowBodyValve() {
        super(true);
    }

    /** Notes that nobody waits for the rest of a body. */
    static void giveUp(HttpServletRequest request) {
        request.setAttribute(GIVEN_UP, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(GIVEN_UP) != null) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }
}
