package org.santei.service.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code backup FILE} saves everything that the service keeps, while it runs or not; {@code restore FILE} brings it back. */
public final class BackupCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;

    private final PrintStream out;
    private final PrintStream err;

    public BackupCommand(PrintStream out, PrintStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    /**
     * Saves; returns the exit code.
     *
     * @param dataDirectory where the service keeps what it has
     */
    public int backup(Path dataDirectory, String... arguments) {
        return run("backup", arguments, file -> {
            new Backup(dataDirectory.toAbsolutePath().normalize()).to(file);
            out.println(file + " に保存しました（" + Files.size(file) + " バイト）。鍵とパスワードも入っています。安全な場所に置いてください。");
        });
    }

    /**
     * Brings back; returns the exit code.
     *
     * @param dataDirectory where the service will find it; empty or absent
     */
    public int restore(Path dataDirectory, String... arguments) {
        return run("restore", arguments, file -> {
            new Restore(dataDirectory.toAbsolutePath().normalize()).from(file);
            out.println(dataDirectory + " に戻しました。./santei up で始められます。");
        });
    }

    private interface Work {
        void with(Path file) throws IOException;
    }

    private int run(String command, String[] arguments, Work work) {
        if (arguments.length != 1 || arguments[0].startsWith("-")) {
            err.println("usage: santei " + command + " FILE");
            return MISUNDERSTOOD;
        }
        try {
            work.with(Path.of(arguments[0]).toAbsolutePath().normalize());
            return DONE;
        } catch (BackupException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println("読み書きできません: " + e.getMessage() + "。場所と空き容量を確かめてください。");
            return FAILED;
        }
    }
}
