package org.santei.rules.drafts;

import java.util.Objects;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftCheck;
import org.santei.engine.draft.DraftCompiler;
import org.santei.engine.law.Notices;
import org.santei.rules.Packaged;

/** Drafts over what this module holds. */
final class Drafts {

    static final String BUILD = "1.0+000000000000";
    static final DraftBase BASE = DraftBase.packaged(BUILD);
    static final DraftCompiler COMPILER = new DraftCompiler(Packaged.TABLE, BUILD);
    static final DraftCheck CHECK = new DraftCheck(COMPILER, Packaged.TABLE, Notices.packaged(), BUILD);

    private Drafts() {}

    /** The text in force at a path. */
    static String text(String path) {
        return Objects.requireNonNull(BASE.texts().get(path), path);
    }
}
