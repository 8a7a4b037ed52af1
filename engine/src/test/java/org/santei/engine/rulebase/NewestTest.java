package org.santei.engine.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class NewestTest {

    @Test
    void ofTwoReleasesOfAnEditionTheNewerAnswers() {
        assertThat(answering("2024-06 2026-06 b", "2024-06 2026-06 a")).containsExactly("2024-06 2026-06 b");
    }

    @Test
    void anOlderReleaseAnswersInTheMonthsThatNoNewerOneHolds() {
        assertThat(answering("2025-02 2026-06 b", "2024-06 2026-06 a"))
                .containsExactly("2025-02 2026-06 b", "2024-06 2026-06 a");
        assertThat(answering("2024-06 2025-02 b", "2024-06 2026-06 a"))
                .containsExactly("2024-06 2025-02 b", "2024-06 2026-06 a");
    }

    @Test
    void anOlderReleaseInWhoseMonthsNewerOnesAnswerTogetherAnswersNoMore() {
        assertThat(answering("2025-02 2026-06 c", "2024-06 2025-02 b", "2024-06 2026-06 a"))
                .containsExactly("2025-02 2026-06 c", "2024-06 2025-02 b");
        assertThat(answering("2024-06 9999-12 d", "2025-02 2026-06 c", "2026-06 9999-12 b"))
                .containsExactly("2024-06 9999-12 d");
    }

    @Test
    void monthsBetweenTwoNewerOnesStayWithTheOlderOne() {
        assertThat(answering("2024-06 2024-10 c", "2025-02 2026-06 b", "2024-06 2026-06 a"))
                .contains("2024-06 2026-06 a");
    }

    private static List<String> answering(String... newestFirst) {
        Function<String, Edition> edition = text -> {
            String[] field = text.split(" ", -1);
            return new Edition(YearMonth.parse(field[0]), YearMonth.parse(field[1]), "");
        };
        return Newest.answering(List.of(newestFirst), edition);
    }
}
