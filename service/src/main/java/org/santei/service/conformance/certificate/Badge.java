package org.santei.service.conformance.certificate;

/** A certificate as a small picture (SVG), to be shown elsewhere. */
final class Badge {

    private static final int HEIGHT = 20;
    private static final int PADDING = 8;
    private static final int WIDE = 12;
    private static final int NARROW = 7;
    private static final char FIRST_WIDE = 0x1100;

    private static final String GOOD = "#0d5c34";
    private static final String PART = "#704400";
    private static final String ENDED = "#4a5361";

    private Badge() {}

    static String of(Certificate certificate) {
        Statement statement = certificate.statement();
        String left = "算定 " + statement.edition();
        String right = certificate.word();
        if (certificate.valid() && !statement.conformant()) {
            right += " " + statement.certain().passed() + "/"
                    + statement.certain().total();
        }
        String colour = !certificate.valid() ? ENDED : statement.conformant() ? GOOD : PART;
        return svg(left, right, colour);
    }

    private static String svg(String left, String right, String colour) {
        int first = width(left);
        int second = width(right);
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" aria-label="%3$s: %4$s">
              <title>%3$s: %4$s</title>
              <rect width="%1$d" height="%2$d" rx="3" fill="#1b1f24"/>
              <path d="M%5$d 0h%6$da3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-%6$dz" fill="%7$s"/>
              <g fill="#ffffff" font-family="Noto Sans JP, Hiragino Sans, Meiryo, sans-serif" font-size="12" text-anchor="middle">
                <text x="%8$d" y="14">%3$s</text>
                <text x="%9$d" y="14">%4$s</text>
              </g>
            </svg>
            """.formatted(
                        first + second, HEIGHT, left, right, first, second - 3, colour, first / 2, first + second / 2);
    }

    private static int width(String text) {
        return 2 * PADDING
                + text.chars()
                        .map(letter -> letter >= FIRST_WIDE ? WIDE : NARROW)
                        .sum();
    }
}
