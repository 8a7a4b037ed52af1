package org.santei.service.job;

import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Names of jobs as they stand in paths. */
final class JobIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private JobIds() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The name of a path.
     *
     * @throws ProblemException when it is none
     */
    static UUID of(String text) {
        if (!isOne(text)) {
            throw notFound();
        }
        return UUID.fromString(text);
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "この番号のジョブはありません。受け付けたときの Location ヘッダーの番号を確かめてください。");
    }
}
