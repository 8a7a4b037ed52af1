package org.santei.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.ledger.Entry;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** The ways of {@link ChapterNotes} are compared for their speed; here they are held to say the same. */
class TypicalDroolsTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();

    @Test
    void everyWayWritesTheSameEntries() {
        ChapterNotes notes = new ChapterNotes(TABLE, RuleBases.readPackaged());
        List<Claim> claims = TestClaims.all(TABLE).stream()
                .filter(claim -> claim.month().getYear() == 2021)
                .toList();
        assertThat(claims).hasSizeGreaterThan(500);
        assertThat(notes.ids()).hasSizeGreaterThan(50);
        Set<String> spoke = new TreeSet<>();
        for (Claim claim : claims) {
            List<Entry> ledger = notes.byRules(claim);
            assertThat(notes.byPlainJava(claim)).isEqualTo(ledger);
            assertThat(notes.bySessions(claim)).isEqualTo(ledger);
            assertThat(differences(notes.byTypicalDrools(claim), ledger))
                    .as(claim.receipt())
                    .isEmpty();
            ledger.forEach(entry -> spoke.add(entry.rule()));
        }
        assertThat(spoke).containsExactlyElementsOf(new TreeSet<>(notes.ids()));
    }

    /** Entries that only one of two ledgers has. */
    private static List<Entry> differences(List<Entry> one, List<Entry> other) {
        Set<Entry> ofOne = new HashSet<>(one);
        Set<Entry> ofOther = new HashSet<>(other);
        return Stream.concat(
                        one.stream().filter(entry -> !ofOther.contains(entry)),
                        other.stream().filter(entry -> !ofOne.contains(entry)))
                .toList();
    }
}
