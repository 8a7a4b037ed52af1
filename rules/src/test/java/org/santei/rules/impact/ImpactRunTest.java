package org.santei.rules.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.impact.Breakdown;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.Dimension;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.ImpactRun;
import org.santei.engine.impact.ImpactSide;
import org.santei.engine.impact.Measures;
import org.santei.engine.impact.Mover;

/** Effects are summed up: by every breakdown, whoever calculates, and as reckoned by hand. */
final class ImpactRunTest {

    private static final int SOME = 400;
    private static final LocalDate ADULT = LocalDate.of(1980, 5, 2);

    private static final ImpactSide BEFORE = ImpactLaw.side("2024-06");
    private static final ImpactSide AFTER = ImpactLaw.side("2026-06");
    private static final ImpactFigures FIGURES = ImpactLaw.run(BEFORE, AFTER, ImpactLaw.mix(SOME), 1);

    @Test
    void everyBreakdownAddsUpToTheTotal() {
        Cell total = FIGURES.total();
        assertThat(total.claims()).isPositive();
        for (Breakdown breakdown : FIGURES.breakdowns()) {
            Measures before = sum(breakdown, true);
            Measures after = sum(breakdown, false);
            assertThat(before.points())
                    .as("%s", breakdown.dimension())
                    .isEqualTo(total.before().points());
            assertThat(after.points())
                    .as("%s", breakdown.dimension())
                    .isEqualTo(total.after().points());
            if (breakdown.dimension() != Dimension.CHAPTER) {
                assertThat(before).as("%s", breakdown.dimension()).isEqualTo(total.before());
                assertThat(after).as("%s", breakdown.dimension()).isEqualTo(total.after());
                assertThat(count(breakdown)).as("%s", breakdown.dimension()).isEqualTo(total.claims());
            }
        }
    }

    private static Measures sum(Breakdown breakdown, boolean before) {
        return breakdown.cells().stream()
                .map(cell -> before ? cell.before() : cell.after())
                .reduce(Measures.ZERO, Measures::plus);
    }

    private static long count(Breakdown breakdown) {
        return breakdown.cells().stream().mapToLong(Cell::claims).sum();
    }

    @Test
    void whoPaysAddsUpToWhatItCosts() {
        for (Measures side : List.of(FIGURES.total().before(), FIGURES.total().after())) {
            assertThat(side.yen()).isEqualTo(10 * side.points() + side.mealsYen());
            assertThat(side.insurerYen()
                            + side.fundsYen()
                            + side.patientYen()
                            + side.reliefYen()
                            + side.openShareYen()
                            + side.mealsYen())
                    .isEqualTo(side.yen());
            assertThat(side.reliefYen()).isZero();
            assertThat(side.insurerYen()).isPositive();
            assertThat(side.fundsYen()).isPositive();
            assertThat(side.patientYen()).isPositive();
        }
    }

    @Test
    void everyClaimIsCountedOnce() {
        assertThat(FIGURES.counts().total()).isEqualTo(SOME);
        assertThat(FIGURES.counts().compared()
                        + FIGURES.counts().undecided()
                        + FIGURES.counts().failed())
                .isEqualTo(SOME);
        assertThat(FIGURES.total().claims()).isEqualTo(FIGURES.counts().compared());
        assertThat(FIGURES.undecided().claims()).isEqualTo(FIGURES.counts().undecided());
        assertThat(FIGURES.distribution().stream()
                        .mapToLong(step -> step.claims())
                        .sum())
                .isEqualTo(FIGURES.counts().compared());
        assertThat(FIGURES.distribution().stream()
                        .mapToLong(step -> step.points())
                        .sum())
                .isEqualTo(FIGURES.total().points());
    }

    @Test
    void twoThreadsComeToTheSame() {
        assertThat(ImpactLaw.run(BEFORE, AFTER, ImpactLaw.mix(SOME), 2)).isEqualTo(FIGURES);
    }

    @Test
    void whatWasGivenUpAndBegunAgainComesToTheSame() {
        AtomicInteger asked = new AtomicInteger();
        ImpactRun run = new ImpactRun(ImpactLaw.TABLE, BEFORE, AFTER);
        assertThatThrownBy(() -> run.run(ImpactLaw.mix(SOME), 2, done -> {}, () -> asked.incrementAndGet() > 2))
                .isInstanceOf(CancellationException.class);

        assertThat(ImpactLaw.run(BEFORE, AFTER, ImpactLaw.mix(SOME), 1)).isEqualTo(FIGURES);
    }

    @Test
    void whereNothingChangesEverythingIsZero() {
        ImpactSide same = BEFORE.with(List.of(), ImpactLaw.edition("2024-06"));
        ImpactFigures figures = ImpactLaw.run(BEFORE, same, ImpactLaw.mix(100), 1);

        assertThat(figures.total().after()).isEqualTo(figures.total().before());
        assertThat(figures.total().before().points()).isPositive();
        assertThat(figures.total().winners() + figures.total().losers()).isZero();
        assertThat(figures.movers()).isEmpty();
        assertThat(figures.undecided().points()).isZero();
    }

    @Test
    void theClaimsThatMoveMostAreFirstAndSayWhy() {
        List<Mover> movers = FIGURES.movers();
        assertThat(movers).hasSize(50);
        assertThat(movers.stream().map(mover -> -Math.abs(mover.yen())).toList())
                .isSorted();
        Mover first = movers.get(0);
        assertThat(first.before()).contains("合計 " + first.pointsBefore() + "点", "2024-06 の版");
        assertThat(first.after()).contains("合計 " + first.pointsAfter() + "点", "2026-06 の版");
        assertThat(first.yen()).isEqualTo(10 * (first.pointsAfter() - first.pointsBefore()));
    }

    /** 再診料 was 75 points and is 76: three times one point, ten yen, of which an employee of 46 years pays three. */
    @Test
    void revisitsCostOnePointMore() {
        List<Claim> claims = IntStream.rangeClosed(1, 3)
                .mapToObj(each -> ImpactLaw.revisit(String.valueOf(each), YearMonth.of(2024, 6), ADULT))
                .toList();
        ImpactFigures figures = ImpactLaw.run(BEFORE, AFTER, new ClaimList(ClaimService.Input.STRIPPED, claims), 2);

        assertThat(figures.total().before()).isEqualTo(new Measures(225, 2250, 1575, 0, 675, 0, 0, 0));
        assertThat(figures.total().after()).isEqualTo(new Measures(228, 2280, 1596, 0, 684, 0, 0, 0));
        assertThat(figures.total().winners()).isEqualTo(3);
        assertThat(figures.total().losers()).isZero();
        assertThat(names(figures, Dimension.CHAPTER)).containsExactly("A 基本診療料");
        assertThat(names(figures, Dimension.FACILITY)).containsExactly("診療所");
        assertThat(names(figures, Dimension.AGE)).containsExactly("40～64歳");
        assertThat(names(figures, Dimension.INSURER)).containsExactly("被用者保険");
        assertThat(names(figures, Dimension.SHARE)).containsExactly("3割");
        assertThat(figures.movers()).extracting(Mover::name).containsExactly("1", "2", "3");
        assertThat(figures.counts().visits()).isEqualTo(3);
    }

    private static List<String> names(ImpactFigures figures, Dimension dimension) {
        return figures.breakdowns().stream()
                .filter(breakdown -> breakdown.dimension() == dimension)
                .flatMap(breakdown -> breakdown.cells().stream())
                .map(Cell::name)
                .toList();
    }
}
