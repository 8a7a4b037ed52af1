package org.santei.service.draft;

import java.util.UUID;
import java.util.regex.Pattern;

/** Numbers of drafts as they stand in paths. */
final class DraftIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private DraftIds() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The number in a path.
     *
     * @throws org.santei.service.problem.ProblemException when it is none
     */
    static UUID of(String text) {
        if (!isOne(text)) {
            throw Drafts.notFound();
        }
        return UUID.fromString(text);
    }
}
