package org.santei.service.sandbox;

import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** The other process gave no answer that can be used. It becomes the problem that it is made with. */
public final class SandboxException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why there is no answer. */
    public enum Kind {
        /** It took longer than it may. */
        TIMED_OUT(ProblemType.DRAFT_TOO_COSTLY, "案の検査が時間の限度を超えたため、途中で止めました。規則と例を減らして、もう一度検査してください。"),
        /** It took more memory than it may. */
        OUT_OF_MEMORY(ProblemType.DRAFT_TOO_COSTLY, "案の検査がメモリの限度を超えたため、途中で止めました。規則と例を減らして、もう一度検査してください。"),
        /** It ended without an answer, or answered something else than it was asked. */
        DIED(ProblemType.INTERNAL, "案を検査するプロセスが答えずに終わりました。もう一度検査してください。"),
        /** Too many others are waiting. */
        BUSY(ProblemType.BUSY, "ほかの案を検査しています。少し待って、もう一度検査してください。");

        private final ProblemType type;
        private final String detail;

        Kind(ProblemType type, String detail) {
            this.type = type;
            this.detail = detail;
        }
    }

    SandboxException(Kind kind) {
        super(kind.type, kind.detail);
        this.kind = kind;
    }

    /** Why there is no answer. */
    public Kind kind() {
        return kind;
    }
}
