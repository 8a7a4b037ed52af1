package org.santei.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.cases.RuleCase;
import org.santei.engine.language.事実;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Stage;
import org.santei.engine.rulebase.Answered;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleReader;
import org.santei.engine.rulebase.RuleReading;
import org.santei.engine.rulebase.RuleText;
import org.santei.engine.rulebase.ShareRules;

/** What a rule asks is read to a person by the same methods by which it decides. */
class RuleReaderTest {

    private static final Map<RuleBase, RuleReader> READERS = new HashMap<>();

    @Test
    void everyRuleOfEveryEditionReadsInWords() {
        assertThat(bases().flatMap(RuleReaderTest::texts)).isNotEmpty().allSatisfy(text -> {
            assertThat(text.conditions()).isNotEmpty().allSatisfy(RuleReaderTest::isPredicate);
            isPredicate(text.effect());
            assertThat(text.requirement()).isNotBlank().doesNotContain(text.id());
            assertThat(text.source()).isNotBlank();
        });
    }

    private static void isPredicate(String text) {
        assertThat(text).isNotBlank().doesNotContain("%s", "「」", "概念.", "区分.", "検査群.", "表.", "_");
    }

    /** An entry that a rule wrote was read as applying, or as open; what was read as failing wrote nothing. */
    @Test
    void readsEveryRuleAsTheCompiledRuleDecides() {
        List<RuleCase> cases = new CaseFiles(Packaged.TABLE).readAll(Packaged.CASES);
        assertThat(cases).hasSizeGreaterThan(1_000).allSatisfy(ruleCase -> {
            List<RuleReading> read = new ArrayList<>();
            List<Entry> ledger = ledger(ruleCase, read);
            Set<String> speaking = read.stream()
                    .filter(reading -> reading.outcome() != Answered.NO)
                    .map(reading -> reading.rule().id())
                    .collect(Collectors.toSet());
            assertThat(ledger.stream()
                            .filter(entry -> !(entry instanceof Entry.Open))
                            .map(Entry::rule))
                    .as(ruleCase.file() + ": " + ruleCase)
                    .allSatisfy(rule -> assertThat(speaking).contains(rule));
            if (ledger.stream().noneMatch(entry -> entry.rule().equals(ruleCase.rule()))) {
                assertThat(read.stream().filter(reading -> reading.rule().id().equals(ruleCase.rule())))
                        .as(ruleCase.file() + ": " + ruleCase)
                        .allMatch(reading -> reading.outcome() != Answered.YES || writesNothing(reading));
            }
        });
    }

    /** A verb that names what must not stand beside the act says nothing when that is not there. */
    private static boolean writesNothing(RuleReading reading) {
        return reading.rule().stage() == Stage.EXCLUDE || reading.rule().stage() == Stage.CLASSIFY;
    }

    private static List<Entry> ledger(RuleCase ruleCase, List<RuleReading> read) {
        LocalDate day = ruleCase.claim().month().atDay(1);
        RuleBase base =
                Objects.requireNonNull(Packaged.BASES.find(ruleCase.claim().month()));
        RuleReader reader = READERS.computeIfAbsent(base, each -> new RuleReader(each, Packaged.TABLE));
        Calculator calculator = new Calculator(Packaged.TABLE, Packaged.BASES, (stage, rules, facts) -> {
            for (事実 fact : facts) {
                read.addAll(reader.readings(stage, fact, day));
            }
            rules.judge(facts);
        });
        return calculator.ledgerOf(ruleCase.claim(), ruleCase.question());
    }

    private static Stream<RuleBase> bases() {
        ShareRules shares = ShareRules.readPackaged();
        return Stream.concat(
                Packaged.BASES.all().stream(),
                shares.editions().stream().map(edition -> Objects.requireNonNull(shares.find(edition.begins()))));
    }

    private static Stream<RuleText> texts(RuleBase base) {
        return new RuleReader(base, Packaged.TABLE)
                .texts(base.edition().begins().atDay(1)).stream();
    }
}
