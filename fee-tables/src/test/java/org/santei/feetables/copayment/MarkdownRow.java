package org.santei.feetables.copayment;

import java.util.Locale;

/** A row of a table in Markdown. */
final class MarkdownRow {

    private MarkdownRow() {}

    /** A row with these cells; numbers with a comma before every three digits. */
    static String of(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ')
                    .append(
                            cell instanceof Number number
                                    ? String.format(Locale.ROOT, "%,d", number.longValue())
                                    : cell)
                    .append(" |");
        }
        return row.append('\n').toString();
    }
}
