package org.santei.service.impact;

import java.util.Locale;
import org.santei.engine.impact.Breakdown;
import org.santei.engine.impact.Cell;
import org.santei.engine.impact.Counts;
import org.santei.engine.impact.DistributionStep;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.Mover;

/** What came of an impact as text for a person at a terminal. */
final class ImpactText {

    private static final int FEW = 5;
    private static final double OKU = 1e8;

    private final StringBuilder text = new StringBuilder();

    private ImpactText() {}

    static String of(ImpactOrder order, ImpactOutcome outcome) {
        ImpactText text = new ImpactText();
        ImpactFigures figures = outcome.figures();
        text.line(
                "%s（%s → %s）、%s",
                order.changeTitle(), outcome.before().month(), outcome.after().month(), order.corpusTitle());
        text.counts(figures.counts(), figures.total());
        text.total(figures.total());
        ImpactOutcome.Nation nation = outcome.nation();
        if (nation != null) {
            double factor = nation.factor(figures.counts().visits());
            text.line(
                    "全国の1年: 差 %+,.1f 億円（倍率 %.2f = 全国の初診・再診 %,d ÷ 構成の %,d。予測ではありません）",
                    figures.total().yen() * factor / OKU,
                    factor,
                    nation.visits(),
                    figures.counts().visits());
        }
        figures.breakdowns().forEach(text::breakdown);
        text.line("変化の分布");
        figures.distribution().forEach(text::step);
        text.line("最も大きく動くレセプト");
        figures.movers().stream().limit(FEW).forEach(text::mover);
        return text.text.toString();
    }

    private void counts(Counts counts, Cell total) {
        line(
                "比べた %,d件（増える %,d、減る %,d、変わらない %,d）、決められない %,d件、計算できない %,d件",
                counts.compared(),
                total.winners(),
                total.losers(),
                counts.compared() - total.winners() - total.losers(),
                counts.undecided(),
                counts.failed());
        line(
                "算定しない行 %,d → %,d、決められない行 %,d → %,d",
                counts.refusedBefore(), counts.refusedAfter(), counts.undecidedBefore(), counts.undecidedAfter());
    }

    private void total(Cell total) {
        MeasureRow.of(total)
                .forEach(row -> line(
                        "  %s: %,d → %,d（%+,d）", row.title(), row.before(), row.after(), row.after() - row.before()));
    }

    private void breakdown(Breakdown breakdown) {
        line("%s", breakdown.dimension().title());
        breakdown
                .cells()
                .forEach(cell -> line(
                        "  %s: %,d件 %,d → %,d点（%+,d）",
                        cell.name(),
                        cell.claims(),
                        cell.before().points(),
                        cell.after().points(),
                        cell.points()));
    }

    private void step(DistributionStep step) {
        line("  %s: %,d件（%+,d点）", step.name(), step.claims(), step.points());
    }

    private void mover(Mover mover) {
        line(
                "  %s %s %s: %,d → %,d点",
                mover.name(), mover.age(), mover.facility(), mover.pointsBefore(), mover.pointsAfter());
    }

    private void line(String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
