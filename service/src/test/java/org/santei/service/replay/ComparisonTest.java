package org.santei.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ComparisonTest {

    @Test
    void theSameValuesInAnotherOrderOfFieldsAreTheSame() {
        assertThat(of("{\"a\":1,\"b\":[1,{\"c\":null}]}", "{\"b\":[1,{\"c\":null}],\"a\":1}")
                        .count())
                .isZero();
    }

    @Test
    void aDifferenceIsNamedByItsPlaceWithBothValues() {
        Comparison comparison = of("{\"a/b\":{\"c~d\":[1,2]}}", "{\"a/b\":{\"c~d\":[1,3,4]}}");

        assertThat(comparison.differences())
                .extracting(each -> each.pointer() + " " + each.then() + " " + each.now())
                .containsExactly("/a~1b/c~0d/1 2 3", "/a~1b/c~0d/2 null 4");
    }

    @Test
    void whatIsMissingNowIsADifferenceAndWhatIsAddedNowIsNone() {
        Comparison comparison = of("{\"a\":1}", "{\"b\":2}");

        assertThat(comparison.count()).isOne();
        assertThat(comparison.differences().get(0).pointer()).isEqualTo("/a");
        assertThat(comparison.added()).containsExactly("/b");
    }

    @Test
    void manyDifferencesAreCountedAndTheFirstOnesTold() {
        Comparison comparison = of("[" + "1,".repeat(250) + "1]", "[" + "2,".repeat(250) + "1]");

        assertThat(comparison.count()).isEqualTo(250);
        assertThat(comparison.differences()).hasSize(Comparison.MOST);
    }

    @Test
    void whatIsLeftOutIsNotCompared() {
        assertThat(of("{\"proof\":{\"engine\":\"a\"}}", "{\"proof\":{\"engine\":\"b\"}}")
                        .count())
                .isZero();
    }

    private static Comparison of(String then, String now) {
        JsonMapper mapper = JsonMapper.shared();
        return new Comparison(Set.of("/proof")).of(mapper.readTree(then), mapper.readTree(now));
    }
}
