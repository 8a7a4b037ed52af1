package org.santei.service.approval;

import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Numbers as they stand in paths. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /**
     * The number of a draft.
     *
     * @throws ProblemException when it is none
     */
    static UUID draft(String text) {
        return of(text, "この番号の案はありません。案の一覧にある番号を確かめてください。");
    }

    /**
     * The number of a publication.
     *
     * @throws ProblemException when it is none
     */
    static UUID publication(String text) {
        return of(text, "この番号の公表はありません。GET /api/v1/releases で番号を確かめてください。");
    }

    private static UUID of(String text, String otherwise) {
        if (!FORM.matcher(text).matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND, otherwise);
        }
        return UUID.fromString(text);
    }
}
