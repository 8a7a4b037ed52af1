package org.santei.service.conformance.run;

import java.util.UUID;
import java.util.regex.Pattern;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** Names of runs as they stand in paths. */
public final class RunIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RunIds() {}

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The name of a path.
     *
     * @throws ProblemException when it is none
     */
    public static UUID of(String text) {
        if (!isOne(text)) {
            throw notFound();
        }
        return UUID.fromString(text);
    }

    /** There is no such run. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "この番号の実行はありません。始めたときの Location ヘッダーの番号を確かめてください。");
    }

    static ProblemException wrongState(RunState state) {
        return new ProblemException(
                ProblemType.CONFORMANCE_STATE,
                "実行の状態は「" + state.title() + "」（" + state.word() + "）なので、この操作はできません。状態を確かめてください。");
    }
}
