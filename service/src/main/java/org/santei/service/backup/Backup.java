package org.santei.service.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import org.santei.service.database.BaseBackup;
import org.santei.service.database.JoinedPostgres;

/**
 * Saves a data directory: the database with its log from the first to the last moment, so that what is brought back is the
 * state of one moment; then the files beside it. Programs, locks and logs are not saved.
 */
final class Backup {

    private static final String DATABASE = "postgres";

    /** Below the database: what belongs to the process that runs, not to the data. */
    private static final Set<String> OF_THE_PROCESS = Set.of(
            "postmaster.pid", "postmaster.opts", "pg_wal", "pg_replslot", "pg_stat_tmp", "pg_notify", "pg_serial");

    private final Path directory;

    Backup(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes everything to a file, readable by its owner only. There is either the whole file, or none.
     *
     * @throws BackupException when it cannot be written
     */
    void to(Path file) throws IOException {
        if (!Files.isDirectory(directory.resolve(DATABASE))) {
            throw new BackupException(
                    directory + " にデータベースがありません。SANTEI_HOME を確かめてください。" + "別の PostgreSQL を使っているときは pg_dump で保存してください。");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.WRITE);
                    Archive archive = new Archive(out)) {
                if (JoinedPostgres.isRunning(directory)) {
                    saveRunning(archive);
                } else {
                    saveStopped(archive);
                }
                archive.end();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new BackupException(file + " は既にあります。別の名前を指定してください。", e);
        } catch (SQLException e) {
            throw new BackupException("データベースから保存できません（SQLSTATE " + e.getSQLState() + "）。サービスの記録を確かめてください。", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void saveStopped(Archive archive) throws IOException {
        if (Files.exists(directory.resolve(DATABASE).resolve("postmaster.pid"))) {
            throw new BackupException("前のサービスが止まりきっていません。./santei up で始めてから、もう一度保存してください。");
        }
        archive.add(directory, directory, Backup::isKept);
    }

    private void saveRunning(Archive archive) throws IOException, SQLException {
        Path database = directory.resolve(DATABASE);
        Path log = database.resolve("pg_wal");
        try (BaseBackup base = BaseBackup.start(directory)) {
            archive.add(directory, database, name -> isKept(name) && !OF_THE_PROCESS.contains(inDatabase(name)));
            String label = base.stop();
            archive.add(directory, log, name -> true);
            archive.add(DATABASE + "/backup_label", label.getBytes(StandardCharsets.UTF_8));
        }
        archive.add(directory, directory, name -> isKept(name) && !name.startsWith(DATABASE));
    }

    private static String inDatabase(Path name) {
        return name.getNameCount() == 2 ? name.getFileName().toString() : "";
    }

    private static boolean isKept(Path name) {
        String top = name.getName(0).toString();
        return !top.startsWith("postgres-programs-")
                && !top.endsWith(".new")
                && !top.endsWith(".log")
                && !top.endsWith(".pid")
                && !top.endsWith(".out")
                && !top.equals("santei.lock");
    }
}
