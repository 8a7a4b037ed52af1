package org.santei.rules.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santei.engine.law.ClauseLink;
import org.santei.rules.Packaged;

/**
 * The source of every rule leads to the text of its clauses, or docs/law-sources.md says why the text is not in the project.
 * To write that page again: {@code mvn verify -pl fee-tables,engine,rules -Dtest=SourcesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dsantei.update-docs=true}.
 */
class SourcesTest {

    private static final Path PAGE = Path.of("../docs/law-sources.md");

    @Test
    void everySourceLeadsToAClauseOrSaysWhyNot() {
        assertThat(rulesBySource().keySet())
                .hasSizeGreaterThan(1000)
                .allSatisfy(source -> assertThat(Law.NOTICES.links(source).isEmpty())
                        .as(source)
                        .isNotEqualTo(Law.NOTICES.whyNotHere(source).isEmpty()));
    }

    @Test
    void everySourceThatIsANoticeLeadsToAClause() {
        assertThat(rulesBySource().keySet())
                .filteredOn(Law::isOfANotice)
                .hasSizeGreaterThan(900)
                .allSatisfy(source ->
                        assertThat(Law.NOTICES.links(source)).as(source).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "令和4年告示第54号 別表第一 A001 注4（2020-04は未確認）, /law/2022-04/A001#N4",
        "令和6年告示第57号 別表第一 B001の22 注1ただし書, /law/2024-06/B001#I22-N1",
        "令和8年告示第69号 別表第一 F400, /law/2026-06/F400",
        "令和8年告示第69号 別表第一 D-S3-H2 通則1, /law/2026-06/D-S3-H2#G1"
    })
    void aClauseHasAnAddress(String source, String address) {
        assertThat(Law.NOTICES.links(source)).extracting(ClauseLink::href).containsExactly(address);
    }

    @Test
    void thePageListsWhatIsNotInTheProject() throws IOException {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static Map<String, Set<String>> rulesBySource() {
        return Packaged.FILES.stream()
                .flatMap(file -> Packaged.rules(file).stream())
                .collect(Collectors.groupingBy(
                        rule -> rule.source(),
                        TreeMap::new,
                        Collectors.mapping(rule -> rule.id(), Collectors.toCollection(TreeSet::new))));
    }

    private static String page() {
        Map<String, Set<String>> rules = rulesBySource();
        long here = rules.keySet().stream()
                .filter(source -> !Law.NOTICES.links(source).isEmpty())
                .count();
        Stream<String> head = Stream.of(
                "# Sources of rules and their texts",
                "",
                here + " of " + rules.size()
                        + " sources lead to a clause under `/law/<revision>/<item>#<note>`. A source that is",
                "marked 2020-04は未確認 leads to the clause of 2022-04: the notice of 2020-04 is not at hand. The others, with why",
                "their text is not in the project:",
                "",
                "| source | rules | why |",
                "|---|---|---|");
        return Stream.concat(
                        head,
                        rules.entrySet().stream()
                                .filter(source ->
                                        Law.NOTICES.links(source.getKey()).isEmpty())
                                .map(source -> "| " + source.getKey() + " | " + String.join(", ", source.getValue())
                                        + " | " + Law.NOTICES.whyNotHere(source.getKey()) + " |"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
