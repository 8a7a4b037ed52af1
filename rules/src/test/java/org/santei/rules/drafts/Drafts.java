package org.santei.rules.drafts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftCheck;
import org.santei.engine.draft.DraftCompiler;
import org.santei.rules.Packaged;

/** The texts of this module as the base of drafts. */
final class Drafts {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final DraftBase BASE = base();
    static final DraftCompiler COMPILER = new DraftCompiler(Packaged.TABLE, "1.0+000000000000");
    static final DraftCheck CHECK = new DraftCheck(COMPILER);

    private Drafts() {}

    /** The text in force at a path. */
    static String text(String path) {
        return Objects.requireNonNull(BASE.texts().get(path), path);
    }

    private static DraftBase base() {
        TreeMap<String, String> texts = new TreeMap<>();
        for (String folder : new String[] {"rules", "cases"}) {
            try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(RESOURCES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new DraftBase(texts);
    }
}
