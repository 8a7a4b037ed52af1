package org.santei.rules.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftCheck;
import org.santei.engine.draft.DraftCompiler;
import org.santei.engine.law.Notices;
import org.santei.rules.Packaged;

/** Drafts over what this module holds. */
final class Drafts {

    static final String BUILD = "1.0+000000000000";
    static final DraftBase BASE = DraftBase.packaged(BUILD, cases());
    static final DraftCompiler COMPILER = new DraftCompiler(Packaged.TABLE, BUILD);
    static final DraftCheck CHECK = new DraftCheck(COMPILER, Packaged.TABLE, Notices.packaged(), BUILD);

    private Drafts() {}

    private static Map<String, String> cases() {
        return CaseFiles.paths(Packaged.CASES).stream().collect(Collectors.toMap(path -> "cases/" + path, path -> {
            try {
                return Files.readString(Packaged.CASES.resolve(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** The text in force at a path. */
    static String text(String path) {
        return Objects.requireNonNull(BASE.texts().get(path), path);
    }
}
