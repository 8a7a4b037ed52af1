package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineBuildTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSourcesMakeTheSameNameWhereverTheyAre() throws IOException {
        assertThat(hash(sources("here", "A.java", "a"))).isEqualTo(hash(sources("there", "A.java", "a")));
    }

    @Test
    void aSourceThatChangedOrMovedMakesAnotherName() throws IOException {
        String before = hash(sources("one", "A.java", "a"));

        assertThat(hash(sources("two", "A.java", "b"))).isNotEqualTo(before);
        assertThat(hash(sources("three", "B.java", "a"))).isNotEqualTo(before);
        assertThat(hash(sources("four", "A.jav", "aa"))).isNotEqualTo(before);
    }

    @Test
    void aBuildIsNamedByVersionAndSources() throws IOException {
        Path name = folder.resolve("engine-build.txt");

        EngineBuild.main(name.toString(), "1.2.3", sources("src", "A.java", "a").toString());

        assertThat(Files.readString(name)).matches("1\\.2\\.3\\+[0-9a-f]{12}");
    }

    private static String hash(Path source) throws IOException {
        return EngineBuild.hash(List.of(source));
    }

    private Path sources(String name, String file, String text) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name).resolve("deep"));
        Files.writeString(sources.resolve(file), text);
        return folder.resolve(name);
    }
}
