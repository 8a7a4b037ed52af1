package org.santei.engine.law;

/**
 * Where a clause can be read in the project.
 *
 * @param revision the revision whose notice it is of, {@code YYYY-MM}
 * @param item 区分番号, or the name of general provisions
 * @param clause id of the clause: the item itself, or with its note behind it ({@code A001-N4})
 */
public record ClauseLink(String revision, String item, String clause) {

    /** Its address below the root of the service: {@code /law/<revision>/<item>#<note>}. */
    public String href() {
        String page = "/law/" + revision + '/' + item;
        return clause.equals(item) ? page : page + '#' + anchor(item, clause);
    }

    /** The name of the place of a clause on the page of its item: {@code N4}; the item itself has none. */
    public static String anchor(String item, String clause) {
        return clause.equals(item) ? "" : clause.substring(item.length() + 1);
    }
}
