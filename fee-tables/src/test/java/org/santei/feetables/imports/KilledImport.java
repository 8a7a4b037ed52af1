package org.santei.feetables.imports;

import java.nio.file.Path;

/** Imports a file in a process of its own, which a test kills. */
final class KilledImport {

    private KilledImport() {}

    public static void main(String[] arguments) {
        new TableStore(Path.of(arguments[0])).take(ImportRequest.of(Path.of(arguments[1])));
    }
}
