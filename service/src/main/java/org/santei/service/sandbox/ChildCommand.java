package org.santei.service.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The command that runs a class of this program in a Java process of its own, whether the program is one jar or many folders. */
final class ChildCommand {

    private static final String NESTED = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildCommand() {}

    /**
     * @param main class with the main method
     * @param limits what the process may take
     * @param folder where it may believe to have a home
     * @param arguments arguments of the main method
     */
    static List<String> of(Class<?> main, Limits limits, Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + 'm',
                "-Xss2m",
                "-XX:MaxMetaspaceSize=" + limits.metaspaceMegabytes() + 'm',
                "-XX:ReservedCodeCacheSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:ErrorFile=/dev/null",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath()));
        if (isNested()) {
            command.add("-Dloader.main=" + main.getName());
            command.add(NESTED);
        } else {
            command.add(main.getName());
        }
        command.addAll(arguments);
        return command;
    }

    /** Whether classes are read out of jars within a jar. */
    private static boolean isNested() {
        return String.valueOf(ChildCommand.class.getResource("ChildCommand.class"))
                .startsWith("jar:nested:");
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
