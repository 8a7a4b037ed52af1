package org.santei.rules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.Question;
import org.santei.rules.Packaged;
import org.santei.rules.examples.Example.Expected;
import org.santei.rules.examples.Example.Given;
import org.santei.rules.examples.Example.State;

/** Worked examples of notices, exams and claims come to what they say, through the whole engine. */
class ExamplesTest {

    private static final Path PAGE = Path.of("../docs/conformance/examples.md");
    private static final List<Example> EXAMPLES = read();

    private static List<Example> read() {
        try {
            return ExampleFile.read(Path.of("src/test/resources/org/santei/rules/examples.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicNode> everyExampleComesToWhatItSays() {
        return EXAMPLES.stream()
                .filter(example -> !example.claims().isEmpty())
                .map(example -> example.state() == State.NOT_YET ? notYet(example) : holds(example));
    }

    private static DynamicNode holds(Example example) {
        return DynamicContainer.dynamicContainer(
                example.id(),
                example.claims().stream()
                        .map(given -> DynamicTest.dynamicTest(
                                given.name(),
                                () -> assertThat(differences(given))
                                        .as(example.id() + ": " + example.says())
                                        .isEmpty())));
    }

    /** An example that began to hold is to be moved to those that do. */
    private static DynamicNode notYet(Example example) {
        return DynamicTest.dynamicTest(
                example.id() + ", not yet",
                () -> assertThat(example.claims())
                        .as(example.id() + " holds now: take its not-yet away")
                        .anySatisfy(given -> assertThat(differences(given)).isNotEmpty()));
    }

    @Test
    void noTwoExamplesBearOneId() {
        assertThat(EXAMPLES).extracting(Example::id).doesNotHaveDuplicates();
    }

    @Test
    void everyExampleThatHoldsHasClaims() {
        assertThat(EXAMPLES)
                .filteredOn(example -> example.state() == State.HOLDS || example.state() == State.REFUSED)
                .allSatisfy(
                        example -> assertThat(example.claims()).as(example.id()).isNotEmpty());
    }

    @Test
    void thePageSaysHowManyHold() throws IOException {
        String page = ExamplesPage.write(EXAMPLES);
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** What differs from the expected points, in words. */
    private static List<String> differences(Given given) {
        List<String> differences = new ArrayList<>();
        if (!(Packaged.CALCULATOR.calculate(given.claim(), Question.VERIFY) instanceof Calculation calculation)) {
            return List.of("not calculated");
        }
        for (int i = 0; i < given.groups().size(); i++) {
            GroupResult group = calculation.groups().get(i);
            Expected expected = given.groups().get(i);
            boolean same = group.outcome() == expected.outcome()
                    && (expected.points() == null || expected.points().equals(group.points()));
            if (!same) {
                differences.add(group.codes() + " is " + group.outcome() + " " + group.points() + " for "
                        + group.lines() + " " + group.missing() + ", not " + expected);
            }
        }
        if (given.total() != null && !Objects.equals(given.total(), calculation.totalPoints())) {
            differences.add("the total is " + calculation.totalPoints() + ", not " + given.total());
        }
        return differences;
    }
}
