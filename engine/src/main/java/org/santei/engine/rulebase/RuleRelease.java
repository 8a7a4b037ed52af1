package org.santei.engine.rulebase;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The rules of one edition as they were released: the texts, which are the release, and what an engine build compiled of them.
 * The same texts make the same release on every machine; its hash stands in every answer.
 */
public final class RuleRelease {

    /** Where the rules stand on the class path. */
    static final String RULES = "rules/";

    private static final String GROUPS = RULES + "groups.csv";
    private static final String LIMITS = RULES + "limits.csv";
    private static final String HEAD = "RELEASE";

    private final Edition edition;
    private final String hash;
    private final String compiledBy;
    private final SortedMap<String, byte[]> files;

    private RuleRelease(Edition edition, String hash, String compiledBy, SortedMap<String, byte[]> files) {
        this.edition = edition;
        this.hash = hash;
        this.compiledBy = compiledBy;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /** The file that lists what belongs to an edition on the class path. */
    static String listOf(String edition) {
        return "rulebases/" + edition + ".files";
    }

    /**
     * What the build of the rules module has compiled of an edition.
     *
     * @param edition name of the edition
     * @param engine the engine build, which is that of this class path
     */
    public static RuleRelease packaged(String edition, String engine) {
        ClassLoader loader = RuleRelease.class.getClassLoader();
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (String file : RuleBaseIndex.resource(loader, listOf(edition)).split("\n", -1)) {
                files.put(file, bytes(loader, file));
            }
            files.put(GROUPS, bytes(loader, GROUPS));
            files.put(LIMITS, bytes(loader, LIMITS));
            RuleBaseIndex index = RuleBaseIndex.of(text(files, RuleBaseIndex.path(edition)));
            return new RuleRelease(index.edition(), index.hash(), engine, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles rules to a release.
     *
     * @param edition the edition
     * @param rules rule files of any month and kind; those in force in the edition are taken
     * @param groups the table of named sets, as CSV
     * @param limits the table of named thresholds, as CSV
     * @param engine the engine build, which is that of this class path
     * @throws RuleRefused if a rule says more than a rule may
     */
    public static RuleRelease compile(
            Edition edition, List<RuleFile> rules, String groups, String limits, String engine) {
        List<RuleFile> inForce = edition.filesInForce(rules);
        RuleTables tables = RuleTables.of(groups, limits);
        SortedMap<String, byte[]> files = new TreeMap<>(RuleBaseCompiler.compile(
                new RuleGuard(tables.codeSets(), tables.limits()), edition, inForce, tables.text()));
        inForce.forEach(file -> files.put(RULES + file.path(), utf8(file.text())));
        files.put(GROUPS, utf8(groups));
        files.put(LIMITS, utf8(limits));
        return new RuleRelease(edition, RuleBaseCompiler.hash(inForce, tables.text()), engine, files);
    }

    /**
     * The release in an archive.
     *
     * @throws IOException if the archive is damaged, or its texts are not those of its hash
     */
    public static RuleRelease ofArchive(byte[] archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        byte[] head = files.remove(HEAD);
        if (head == null || !files.containsKey(GROUPS) || !files.containsKey(LIMITS)) {
            throw new IOException("The archive holds no release of rules.");
        }
        String[] field = new String(head, StandardCharsets.UTF_8).split("\t", -1);
        Edition edition = new Edition(YearMonth.parse(field[0]), YearMonth.parse(field[1]), field[2]);
        RuleRelease release = new RuleRelease(edition, field[3], field[4], files);
        if (!RuleBaseCompiler.hash(release.rules(), release.tables().text()).equals(release.hash)) {
            throw new IOException("The texts of the release are not those that it was made of.");
        }
        return release;
    }

    /** Everything in one file, in the order of its names; the same release gives the same bytes. */
    public byte[] archive() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            String head = String.join(
                    "\t", edition.begins().toString(), edition.ends().toString(), edition.revision(), hash, compiledBy);
            write(zip, HEAD, utf8(head));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The edition. */
    public Edition edition() {
        return edition;
    }

    /** SHA-256 over the rule files in force and the tables that they name. */
    public String hash() {
        return hash;
    }

    /** What names it among all releases. */
    public ReleaseName name() {
        return ReleaseName.of(edition, hash);
    }

    /** The engine build that compiled it. */
    public String compiledBy() {
        return compiledBy;
    }

    /** The rule files, in the order of their paths. */
    public List<RuleFile> rules() {
        return files.keySet().stream()
                .filter(file -> file.endsWith(".drl"))
                .map(file -> RuleFile.of(file.substring(RULES.length()), text(files, file)))
                .toList();
    }

    /** The table of named sets of codes, as CSV. */
    public String groups() {
        return text(files, GROUPS);
    }

    /** The table of named thresholds, as CSV. */
    public String limits() {
        return text(files, LIMITS);
    }

    private RuleTables tables() {
        return RuleTables.of(groups(), limits());
    }

    /**
     * The rules, ready to judge, from classes of a class loader of their own.
     *
     * @param engine the engine build that is to run them; where it is not the one that compiled them they are compiled anew
     * @throws RuleRefused if the rules are written in a language that this engine build does not know
     */
    public RuleBase load(String engine) {
        if (!engine.equals(compiledBy)) {
            return recompiled(engine).load(engine);
        }
        RuleBaseIndex index = RuleBaseIndex.of(text(files, RuleBaseIndex.path(edition.name())));
        return new RuleBase(index, tables(), new ReleaseClasses(files));
    }

    /** The same release as an engine build compiles it. */
    public RuleRelease recompiled(String engine) {
        return compile(edition, rules(), groups(), limits(), engine);
    }

    private static byte[] bytes(ClassLoader loader, String path) throws IOException {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException(path + " is not on the class path. Build the rules module first.");
            }
            return in.readAllBytes();
        }
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(Objects.requireNonNull(files.get(file), file), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
