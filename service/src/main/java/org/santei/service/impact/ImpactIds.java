package org.santei.service.impact;

import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Names of impacts as they stand in paths. */
final class ImpactIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ImpactIds() {}

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
        return new ProblemException(ProblemType.NOT_FOUND, "この番号の影響の計算はありません。始めたときの Location ヘッダーの番号を確かめてください。");
    }
}
