package org.santei.service.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts processes that inherit nothing. */
final class ChildProcesses {

    private ChildProcesses() {}

    /**
     * Starts a process with no environment but the one word that lets Java read Japanese file names.
     *
     * @param folder where it runs
     */
    static Process start(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
