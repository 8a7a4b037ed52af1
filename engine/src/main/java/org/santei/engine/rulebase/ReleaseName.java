package org.santei.engine.rulebase;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a release of rules among all that ever were: {@code 2024-06_2026-06_<hash>}.
 *
 * @param edition name of the edition ({@link Edition#name()})
 * @param ends the month after the last of the edition; {@link Edition#OPEN} when nothing ends it yet
 * @param hash SHA-256 over its texts, in 64 hexadecimal digits
 */
public record ReleaseName(String edition, YearMonth ends, String hash) {

    private static final Pattern TEXT =
            Pattern.compile("((?:share-)?[0-9]{4}-[0-9]{2})_([0-9]{4}-[0-9]{2})_([0-9a-f]{64})");

    /** That of a rule base. */
    public static ReleaseName of(RuleBase base) {
        return of(base.edition(), base.hash());
    }

    static ReleaseName of(Edition edition, String hash) {
        return new ReleaseName(edition.name(), edition.ends(), hash);
    }

    /**
     * The name that a text is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ReleaseName parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' names no release of rules.");
        }
        return new ReleaseName(matcher.group(1), YearMonth.parse(matcher.group(2)), matcher.group(3));
    }

    /** Whether it is a release of rules about who pays. */
    public boolean isOfShares() {
        return edition.startsWith(Edition.SHARES);
    }

    /** Its months. */
    public Edition span() {
        String begins = isOfShares() ? edition.substring(Edition.SHARES.length() + 1) : edition;
        return new Edition(YearMonth.parse(begins), ends, isOfShares() ? Edition.SHARES : "");
    }

    @Override
    public String toString() {
        return edition + '_' + ends + '_' + hash;
    }
}
