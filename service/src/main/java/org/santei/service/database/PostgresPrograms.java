package org.santei.service.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked from the class path once per version. */
final class PostgresPrograms {

    private static final int TIMEOUT_SECONDS = 120;

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /**
     * The programs below a directory, unpacked when they are not there.
     *
     * @throws DatabaseStartException when there are none for this machine
     */
    static PostgresPrograms unpack(Path root, String version) throws IOException {
        Path home = root.resolve("postgres-programs-" + version);
        if (Files.notExists(home)) {
            Path fresh = root.resolve("postgres-programs-" + version + ".new");
            FileSystemUtils.deleteRecursively(fresh);
            Files.createDirectories(fresh);
            try (InputStream archive = archive();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                extract(tar, fresh);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home);
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        String name = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        InputStream archive = PostgresPrograms.class.getResourceAsStream("/postgres-" + system + "-" + name + ".txz");
        if (archive == null) {
            throw new DatabaseStartException("この機械（" + system + " " + processor + "）用の PostgreSQL は入っていません。"
                    + "PostgreSQL 18 を用意し、spring.datasource.url・username・password を指定してください。");
        }
        return archive;
    }

    private static void extract(TarArchiveInputStream tar, Path to) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = to.resolve(entry.getName()).normalize();
            if (!target.startsWith(to)) {
                throw new IOException("An entry of the archive lies outside: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.resolveSibling(""));
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(tar, target);
                boolean program = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
            }
        }
    }

    /**
     * Runs a program to its end. PostgreSQL refuses to run as root: there it runs in a user namespace of its own.
     *
     * @throws DatabaseStartException when it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(home.resolveSibling(""), program, ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new DatabaseStartException(program + " が失敗しました: "
                        + Files.readString(output, StandardCharsets.UTF_8).strip()
                        + (isRoot() ? " （root では unshare -U が要ります。一般ユーザーでも起動できます。）" : ""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException(program + " を待つ間に止められました。", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
