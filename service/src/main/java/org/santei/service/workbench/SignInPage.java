package org.santei.service.workbench;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.santei.service.page.LocalPath;
import org.santei.service.page.Shell;
import org.santei.service.problem.ProblemException;
import org.santei.service.security.access.Sessions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a browser signs in with a key, and out. */
@Hidden
@Controller
final class SignInPage {

    private static final String HOME = "/workbench";

    private final Sessions sessions;

    SignInPage(Sessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/workbench/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String next,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String site,
            @RequestAttribute Shell shell,
            Model model) {
        String onward = LocalPath.of(next, HOME);
        if (shell.caller() != null) {
            return "redirect:" + onward;
        }
        model.addAttribute("next", onward);
        // Who follows a link of another site comes without the cookie; from here on the browser sends it.
        model.addAttribute("again", "cross-site".equals(site) ? onward : null);
        return "workbench/sign-in";
    }

    @PostMapping("/workbench/sign-in")
    Object signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        String onward = LocalPath.of(next, HOME);
        try {
            sessions.open(request, key);
            return to(onward);
        } catch (ProblemException e) {
            ModelAndView again = new ModelAndView(
                    "workbench/sign-in", HttpStatus.valueOf(e.problem().status()));
            again.addObject("failure", e.problem().detail());
            again.addObject("next", onward);
            return again;
        }
    }

    @PostMapping("/workbench/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        sessions.close(request);
        return to("/workbench/sign-in");
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
