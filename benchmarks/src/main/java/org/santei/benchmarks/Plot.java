package org.santei.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Lines over two axes that begin at zero, as an SVG picture. */
final class Plot {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 20;
    private static final int BOTTOM = 50;
    private static final List<String> COLOURS = List.of("#1f6feb", "#d1242f", "#1a7f37", "#8250df");

    private final String file;
    private final String across;
    private final String up;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String name, List<Double> xs, List<Double> ys) {
        double highest() {
            return Collections.max(ys);
        }

        double farthest() {
            return Collections.max(xs);
        }
    }

    /**
     * @param file its name
     * @param across what the horizontal axis tells
     * @param up what the vertical axis tells
     */
    Plot(String file, String across, String up) {
        this.file = file;
        this.across = across;
        this.up = up;
    }

    String file() {
        return file;
    }

    /** Adds a line through points. */
    void line(String name, double[] xs, double[] ys) {
        lines.add(new Line(
                name,
                Arrays.stream(xs).boxed().toList(),
                Arrays.stream(ys).boxed().toList()));
    }

    /** The picture. */
    String svg() {
        double farthest = lines.stream().mapToDouble(Line::farthest).max().orElseThrow();
        double highest = 1.1 * lines.stream().mapToDouble(Line::highest).max().orElseThrow();
        StringBuilder svg = new StringBuilder();
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH,
                HEIGHT);
        add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, HEIGHT);
        add(
                svg,
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#57606a\"/>",
                LEFT,
                TOP,
                HEIGHT - BOTTOM,
                WIDTH - RIGHT);
        add(svg, "<text x=\"%d\" y=\"%d\">%s</text>", LEFT, HEIGHT - 10, across);
        add(
                svg,
                "<text x=\"14\" y=\"%d\" transform=\"rotate(-90 14 %d)\">%s</text>",
                HEIGHT - BOTTOM,
                HEIGHT - BOTTOM,
                up);
        for (double y : new double[] {0, highest / 2, highest}) {
            add(
                    svg,
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 6,
                    up(y, highest) + 4,
                    number(y));
        }
        for (double x : lines.get(0).xs()) {
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    across(x, farthest),
                    HEIGHT - BOTTOM + 18,
                    number(x));
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(svg, lines.get(i), COLOURS.get(i), farthest, highest);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void draw(StringBuilder svg, Line line, String colour, double farthest, double highest) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.xs().size(); i++) {
            double x = across(line.xs().get(i), farthest);
            double y = up(line.ys().get(i), highest);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            add(svg, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
        }
        add(
                svg,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                points.toString().strip(),
                colour);
        int last = line.xs().size() - 1;
        add(
                svg,
                "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>",
                across(line.xs().get(last), farthest) + 8,
                up(line.ys().get(last), highest) + 4,
                colour,
                line.name());
    }

    private static double across(double x, double farthest) {
        return LEFT + x / farthest * (WIDTH - LEFT - RIGHT);
    }

    private static double up(double y, double highest) {
        return HEIGHT - BOTTOM - y / highest * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
