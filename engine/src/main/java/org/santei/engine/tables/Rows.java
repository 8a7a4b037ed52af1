package org.santei.engine.tables;

import org.santei.engine.facts.Act;
import org.santei.feetables.FrequencyLimit;

/** Names rows of the official tables in words, so that an answer can be looked up. */
final class Rows {

    private static final String MASTER = "医科診療行為マスター ";

    private Rows() {}

    /** A column of the row of an act. */
    static String master(Act act, String columns, String title, Object value) {
        return MASTER + act.code() + " 項番" + columns + " " + title + "「" + value + "」";
    }

    /** A row of a table of the electronic fee schedule about two codes. */
    static String pair(String table, String one, String other, Object value) {
        return "電子点数表 " + table + " " + one + "・" + other + "「" + value + "」";
    }

    /** A row of the table of frequencies. */
    static String frequency(String code, FrequencyLimit limit) {
        return "電子点数表 算定回数 " + code + "「" + limit.unitName() + " " + limit.times() + "回」";
    }
}
