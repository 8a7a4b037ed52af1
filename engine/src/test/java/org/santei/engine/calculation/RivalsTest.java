package org.santei.engine.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.engine.ledger.Entry;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;

/** What must hold however acts exclude each other. */
class RivalsTest {

    private static final FeeTable TABLE = new FeeTableReader().readPackaged();
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    /** 初診料, 再診料, 外来管理加算, 創傷処置 and 心電図; two of them twice, so that there are ties. */
    private static final List<String> CODES = List.of(
            "112007410", "111000110", "112011010", "140000610", "160068410", "111000110", "112007410", "140000610");

    private static final List<Act> ACTS = acts();

    /** Kind 0: the first goes, 1: the second goes, 2: either may be paid. */
    private record Pair(int one, int other, int kind) {}

    private static List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < CODES.size(); i++) {
            Line line = new Line(i + 1, LineKind.PROCEDURE, CODES.get(i), null);
            acts.add(new Act(
                    i,
                    i,
                    line,
                    15,
                    DAY,
                    1,
                    Objects.requireNonNull(TABLE.find(CODES.get(i), DAY)),
                    TABLE.electronic().entry(CODES.get(i)),
                    List.of()));
        }
        return List.copyOf(acts);
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        return pairs(0, 2);
    }

    @Provide
    Arbitrary<List<Pair>> eitherOrs() {
        return pairs(2, 2);
    }

    private static Arbitrary<List<Pair>> pairs(int from, int to) {
        Arbitrary<Integer> act = Arbitraries.integers().between(0, CODES.size() - 1);
        return Combinators.combine(act, act, Arbitraries.integers().between(from, to))
                .as(Pair::new)
                .filter(pair -> pair.one() != pair.other())
                .list()
                .ofMaxSize(16);
    }

    private static List<Rivals.Rivalry> resolve(List<Pair> pairs, Set<Integer> refusedBefore) {
        Rivals rivals = new Rivals(act -> !refusedBefore.contains(act.index()));
        for (Pair pair : pairs) {
            Act one = ACTS.get(pair.one());
            Act other = ACTS.get(pair.other());
            Entry entry = new Entry.Excluded("R", one, List.of(other));
            switch (pair.kind()) {
                case 0 -> rivals.add(one, other, entry);
                case 1 -> rivals.add(other, one, entry);
                default -> rivals.addEither(one, other, entry);
            }
        }
        return rivals.resolve();
    }

    private static Set<Integer> losers(List<Rivals.Rivalry> refused) {
        return refused.stream().map(rivalry -> rivalry.loser().index()).collect(Collectors.toSet());
    }

    @Property
    void anActIsRefusedBecauseOfOneThatStands(
            @ForAll("pairs") List<Pair> pairs, @ForAll Set<@IntRange(max = 7) Integer> before) {
        List<Rivals.Rivalry> refused = resolve(pairs, before);
        for (Rivals.Rivalry rivalry : refused) {
            assertThat(losers(refused)).doesNotContain(rivalry.winner().index());
            assertThat(before).doesNotContain(rivalry.winner().index());
        }
    }

    @Property
    void eachActIsRefusedOnce(@ForAll("pairs") List<Pair> pairs) {
        List<Rivals.Rivalry> refused = resolve(pairs, Set.of());
        assertThat(losers(refused)).hasSameSizeAs(refused);
    }

    @Property
    void ofAnEitherOrPairNeverBothStandAndOneGoesOnlyForAnotherThatStands(@ForAll("eitherOrs") List<Pair> pairs) {
        Set<Integer> losers = losers(resolve(pairs, Set.of()));
        for (Pair pair : pairs) {
            assertThat(losers.contains(pair.one()) || losers.contains(pair.other()))
                    .isTrue();
        }
        for (int act = 0; act < ACTS.size(); act++) {
            int index = act;
            boolean hasStandingRival = pairs.stream()
                    .anyMatch(pair -> (pair.one() == index && !losers.contains(pair.other()))
                            || (pair.other() == index && !losers.contains(pair.one())));
            assertThat(losers.contains(act)).isEqualTo(hasStandingRival);
        }
    }

    @Property
    void ofTwoAloneOneStands(@ForAll("eitherOrs") List<Pair> pairs) {
        for (Pair pair : pairs) {
            assertThat(resolve(List.of(pair), Set.of())).hasSize(1);
        }
    }

    @Property
    void theOrderOfTheEntriesDoesNotMatter(@ForAll("pairs") List<Pair> pairs, @ForAll long seed) {
        List<Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(losers(resolve(shuffled, Set.of()))).isEqualTo(losers(resolve(pairs, Set.of())));
    }

    /** 再診料 and 外来管理加算 exclude each other; 初診料, worth more than both, goes because of either. */
    @Test
    void anActThatWaitsForARingIsNotPartOfIt() {
        List<Pair> ring = List.of(new Pair(0, 2, 0), new Pair(2, 0, 0), new Pair(1, 0, 0), new Pair(1, 2, 0));
        assertThat(losers(resolve(ring, Set.of()))).containsExactlyInAnyOrder(1, 2);
    }
}
