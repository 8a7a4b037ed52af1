package org.santei.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes that no compiler of rules makes. */
final class ForgedClass {

    private ForgedClass() {}

    /**
     * A class that does something when it is made.
     *
     * @param folder where it is compiled
     * @param place its name with slashes
     * @param statement what it does; it may call its class {@code Forged}
     */
    static byte[] withConstructor(Path folder, String place, String statement) throws IOException {
        String name = place.substring(place.lastIndexOf('/') + 1);
        String text = "package " + place.substring(0, place.lastIndexOf('/')).replace('/', '.') + "; public class "
                + name + " { public " + name + "() throws Throwable { " + statement.replace("Forged", name) + " } }";
        Path source = folder.resolve(name + ".java");
        Files.writeString(source, text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            null,
                            files,
                            problems,
                            List.of("-d", folder.toString(), "-proc:none", "-nowarn", "--release", "17"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!done) {
                throw new IllegalStateException(problems.getDiagnostics().toString());
            }
        }
        return Files.readAllBytes(folder.resolve(place + ".class"));
    }
}
