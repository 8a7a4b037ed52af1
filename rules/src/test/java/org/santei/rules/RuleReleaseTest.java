package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRefused;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.ShareRules;

/** A release of rules is its texts; what was compiled of them is theirs alone and can be made again. */
class RuleReleaseTest {

    private static final String BUILD = "1.0+000000000000";
    private static final String EDITION = "share-2022-10";
    private static final RuleRelease RELEASE = RuleRelease.packaged(EDITION, BUILD);

    @Test
    void thePackagedReleaseHasTheTextsInForceAndTheHashOfItsRules() {
        RuleBase base = base(ShareRules.readPackaged());

        assertThat(RELEASE.name()).isEqualTo(ReleaseName.of(base));
        assertThat(RELEASE.rules()).isEqualTo(RELEASE.edition().filesInForce(Packaged.FILES));
        assertThat(ReleaseName.parse(RELEASE.name().toString())).isEqualTo(RELEASE.name());
        assertThat(RELEASE.name().span()).isEqualTo(RELEASE.edition());
    }

    @Test
    void aReleaseComesBackFromItsArchive() throws IOException {
        RuleRelease back = RuleRelease.ofArchive(RELEASE.archive());

        assertThat(back.name()).isEqualTo(RELEASE.name());
        assertThat(back.compiledBy()).isEqualTo(BUILD);
        assertThat(back.archive()).isEqualTo(RELEASE.archive());
        assertThat(back.load(BUILD).ruleIds())
                .isEqualTo(base(ShareRules.readPackaged()).ruleIds());
    }

    @Test
    void anotherEngineBuildCompilesTheSameTextsToTheSameRelease() {
        RuleRelease again = RELEASE.recompiled("2.0+111111111111");

        assertThat(again.name()).isEqualTo(RELEASE.name());
        assertThat(again.compiledBy()).isEqualTo("2.0+111111111111");
        assertThat(again.load("2.0+111111111111").ruleIds())
                .isEqualTo(RELEASE.load(BUILD).ruleIds());
        assertThat(RELEASE.load("3.0+222222222222").hash()).isEqualTo(RELEASE.hash());
    }

    @Test
    void anArchiveWhoseTextsWereChangedIsRefused() throws IOException {
        byte[] forged = replaced(
                RELEASE.archive(),
                "rules/limits.csv",
                (RELEASE.limits() + "三割,3,2020-04-01,,偽\n").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> RuleRelease.ofArchive(forged))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not those");
        assertThatThrownBy(() -> RuleRelease.ofArchive(new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    void changedRulesAreAnotherReleaseWithClassesOfTheirOwn() {
        RuleRelease changed = fewer();

        assertThat(changed.hash()).isNotEqualTo(RELEASE.hash());
        RuleBase old = RELEASE.load(BUILD);
        RuleBase other = changed.load(BUILD);
        assertThat(old.ruleIds()).contains("SHARE-preschool");
        assertThat(other.ruleIds()).doesNotContain("SHARE-preschool");
        assertThat(Objects.requireNonNull(old.stage(Stage.SHARE)).matches("負担者"))
                .isTrue();
    }

    @Test
    void aReleaseThatSaysMoreThanARuleMayIsRefused() {
        List<RuleFile> wild = List.of(RuleFile.of(
                "share/wild.2006-10.drl",
                RELEASE.rules().get(0).text().replaceFirst("then", "then\n    System.exit( 1 );")));

        assertThatThrownBy(
                        () -> RuleRelease.compile(RELEASE.edition(), wild, RELEASE.groups(), RELEASE.limits(), BUILD))
                .isInstanceOf(RuleRefused.class);
    }

    /** An archive whose texts are right and whose code is not: nothing of that code is ever defined. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Runtime.getRuntime().exec(\"id\");",
                "new ProcessBuilder(\"id\").start();",
                "System.exit(1);",
                "System.load(\"/x.so\");",
                "System.setProperty(\"a\", \"b\");",
                "System.getenv();",
                "Class.forName(\"java.lang.Runtime\", true, null);",
                "Class.forName(\"java.lang.Runtime\").getMethods();",
                "Forged.class.getClassLoader();",
                "java.lang.invoke.MethodHandles.lookup().findClass(\"java.lang.Runtime\");",
                "java.lang.invoke.MethodHandles.publicLookup();",
                "Runnable lambda = () -> {}; lambda.run();",
                "java.util.function.Supplier<Object> made = Object::new; made.get();",
                "new Thread().start();",
                "Thread.sleep(1);",
                "new java.io.File(\"x\").delete();",
                "java.nio.file.Files.readString(null);",
                "new java.net.Socket(\"127.0.0.1\", 80);",
                "new javax.script.ScriptEngineManager();",
                "new java.io.ObjectInputStream(null).readObject();",
                "java.util.ServiceLoader.load(Object.class);",
                "new Object().notifyAll();",
                "new Object().getClass();",
                "String.valueOf(System.out);",
                "System.in.read();",
                "Object one = org.santei.engine.rulebase.RuleBases.readPackaged();",
                "java.util.List.of(1).forEach(System.out::println);",
                "switch (\"a\") { case \"a\" -> throw new Error(); default -> { } }"
            })
    void codeThatRefersToMoreThanRulesMayIsNotDefined(String statement, @TempDir Path folder) throws IOException {
        String model = modelClass();
        byte[] forged = ForgedClass.withConstructor(folder, model, statement);

        RuleRelease release = RuleRelease.ofArchive(replaced(RELEASE.archive(), model + ".class", forged));

        assertThat(release.name()).isEqualTo(RELEASE.name());
        assertThatThrownBy(() -> release.load(BUILD))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(ClassNotFoundException.class)
                .rootCause()
                .hasMessageContaining("not for rules");
    }

    /** What is served takes the place of what served before, in its months alone. */
    @Test
    void aNewerReleaseAnswersInItsMonths() {
        ShareRules rules = ShareRules.readPackaged();
        ShareRules.InForce before = rules.inForce();
        RuleBase newer = fewer().load(BUILD);

        rules.serve(List.of(newer));

        assertThat(base(rules)).isSameAs(newer);
        assertThat(rules.find(newer.edition().begins().minusMonths(1))).isNotSameAs(newer);
        assertThat(rules.editions()).isEqualTo(ShareRules.readPackaged().editions());
        assertThat(Objects.requireNonNull(before.find(newer.edition().begins())).hash())
                .isEqualTo(RELEASE.hash());
    }

    /** A release that nobody uses any more takes no memory: its classes go with it. */
    @Test
    void aReleaseThatIsLetGoOfIsForgotten() throws InterruptedException {
        WeakReference<RuleBase> forgotten = new WeakReference<>(RELEASE.load(BUILD));

        for (int i = 0; i < 50 && forgotten.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(forgotten.get()).isNull();
    }

    private static RuleRelease fewer() {
        List<RuleFile> files = RELEASE.rules().stream()
                .filter(file -> !file.name().equals("share/preschool"))
                .toList();
        return RuleRelease.compile(RELEASE.edition(), files, RELEASE.groups(), RELEASE.limits(), BUILD);
    }

    private static RuleBase base(ShareRules rules) {
        return Objects.requireNonNull(rules.find(RELEASE.edition().begins()));
    }

    /** The class of the model of one stage, by its place in the archive and without its ending. */
    private static String modelClass() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(RELEASE.archive()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(".*/Rules[0-9A-F]+\\.class")) {
                    return entry.getName().replace(".class", "");
                }
            }
        }
        throw new IllegalStateException("The release has no model.");
    }

    private static byte[] replaced(byte[] archive, String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8);
                ZipOutputStream to = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(name) ? content : from.readAllBytes());
                to.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
