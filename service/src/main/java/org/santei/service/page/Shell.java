package org.santei.service.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;
import org.santei.service.web.StyleNonce;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the layout of a page needs to know.
 *
 * @param language {@code ja} or {@code en}
 * @param path the path of the page
 * @param here the path with its query, to come back to
 * @param caller who is signed in; {@code null} when nobody is
 * @param csrf the token of the forms; {@code null} on pages that have none
 * @param nonce the word under which the script may make style
 */
public record Shell(
        String language,
        String path,
        String here,
        @Nullable Caller caller,
        @Nullable CsrfToken csrf,
        String nonce) {

    /** The tasks of the workbench, in the order of the navigation: name of the message and path. */
    private static final List<Task> TASKS = List.of(
            new Task("revisions", "/revisions"),
            new Task("claims", "/workbench/claims"),
            new Task("drafts", "/workbench/drafts"),
            new Task("impacts", "/workbench/impacts"),
            new Task("releases", "/workbench/releases"),
            new Task("conformance", "/workbench/conformance"));

    /**
     * One task.
     *
     * @param name {@code task.<name>} is its message
     * @param path where it begins
     */
    public record Task(String name, String path) {}

    /** What the page of a request needs to know. */
    static Shell of(HttpServletRequest request, Locale locale) {
        String path = request.getRequestURI();
        String query = request.getQueryString();
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        @Nullable
        Caller caller =
                authentication != null && authentication.getPrincipal() instanceof Caller current ? current : null;
        boolean hasForms = caller != null || path.startsWith("/workbench");
        CsrfToken csrf =
                hasForms && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token : null;
        return new Shell(
                locale.getLanguage().equals("en") ? "en" : "ja",
                path,
                query == null ? path : path + "?" + query,
                caller,
                csrf,
                StyleNonce.of(request));
    }

    /** The tasks of the navigation. */
    public List<Task> tasks() {
        return TASKS;
    }

    /** Whether the page belongs to a task. */
    public boolean isIn(Task task) {
        boolean reading = path.startsWith("/items") || path.startsWith("/law/");
        return path.equals(task.path())
                || path.startsWith(task.path() + "/")
                || (reading && task.name().equals("revisions"));
    }

    /** Whether who is signed in has a role. */
    public boolean has(Role role) {
        return caller != null && caller.roles().contains(role);
    }
}
