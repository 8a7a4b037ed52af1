package org.santei.service.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleRelease;

/**
 * Every release of rules that ever answered, one file each under its name, and the order in which they were published.
 * Files are written whole and made durable before their names can be seen; none is ever removed.
 */
final class ReleaseStore {

    private static final String ARCHIVE = ".zip";

    private final Path rules;
    private final Path publications;

    /**
     * @param folder where releases are kept; it need not exist
     */
    ReleaseStore(Path folder) {
        this.rules = folder.resolve("rules");
        this.publications = folder.resolve("publications");
    }

    /** Whether a release is kept. */
    boolean holds(ReleaseName name) {
        return Files.exists(file(name));
    }

    /** Keeps a release, unless it is kept already. */
    void keep(RuleRelease release) {
        if (!holds(release.name())) {
            write(file(release.name()), release.archive());
        }
    }

    /**
     * The rules of a release, ready to judge. Where another engine build has compiled them they are compiled anew, and kept so
     * for the next time.
     *
     * @throws UncheckedIOException when it is not kept or damaged
     * @throws org.santei.engine.rulebase.RuleRefused when this engine build does not know the language of its rules
     */
    RuleBase load(ReleaseName name, String engine) {
        RuleRelease release = release(name);
        if (!release.compiledBy().equals(engine)) {
            release = release.recompiled(engine);
            write(file(name), release.archive());
        }
        return release.load(engine);
    }

    /**
     * A kept release.
     *
     * @throws UncheckedIOException when it is not kept or damaged
     */
    RuleRelease release(ReleaseName name) {
        try {
            return RuleRelease.ofArchive(Files.readAllBytes(file(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The name of a kept release; {@code null} when none of the edition has the hash. */
    @Nullable
    ReleaseName find(String edition, String hash) {
        return names().stream()
                .filter(name -> name.edition().equals(edition) && name.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }

    /** The names of all kept releases. */
    List<ReleaseName> names() {
        return files(rules).stream()
                .filter(file -> file.endsWith(ARCHIVE))
                .map(file -> ReleaseName.parse(file.substring(0, file.length() - ARCHIVE.length())))
                .toList();
    }

    /** All publications, oldest first. */
    List<Publication> publications() {
        List<Publication> all = new ArrayList<>();
        for (String file : files(publications)) {
            try {
                all.add(Publication.parse(file, Files.readString(publications.resolve(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** Notes a publication as the newest one. */
    synchronized void add(Publication publication) {
        String name = String.format("%06d.txt", files(publications).size() + 1);
        write(publications.resolve(name), publication.toText().getBytes(StandardCharsets.UTF_8));
    }

    /** Lets go of the order of publications, which is that of another database; it is put aside, releases stay. */
    synchronized void forgetPublications() {
        Path aside = publications.resolveSibling("publications-" + UUID.randomUUID());
        try {
            if (Files.exists(publications)) {
                Files.move(publications, aside, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(aside + " cannot be made", e);
        }
    }

    private Path file(ReleaseName name) {
        return rules.resolve(name + ARCHIVE);
    }

    /** The names of files, in their order; those that are being written have none yet. */
    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        Path folder = file.resolveSibling(".");
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, ".unfinished-", "");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
