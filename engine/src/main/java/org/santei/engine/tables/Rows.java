package org.santei.engine.tables;

import org.santei.engine.facts.Act;
import org.santei.feetables.FrequencyLimit;

/** Names rows of the official tables, so that an answer can be looked up; the words are made when someone reads them. */
final class Rows {

    private Rows() {}

    private record Master(String code, String columns, String title, Object value) {
        @Override
        public String toString() {
            return "医科診療行為マスター " + code + " 項番" + columns + " " + title + "「" + value + "」";
        }
    }

    private record Pair(String table, String one, String other, Object value) {
        @Override
        public String toString() {
            return "電子点数表 " + table + " " + one + "・" + other + "「" + value + "」";
        }
    }

    private record Frequency(String code, FrequencyLimit limit) {
        @Override
        public String toString() {
            return "電子点数表 算定回数 " + code + "「" + limit.unitName() + " " + limit.times() + "回」";
        }
    }

    /** A column of the row of an act. */
    static Object master(Act act, String columns, String title, Object value) {
        return new Master(act.code(), columns, title, value);
    }

    /** A row of a table of the electronic fee schedule about two codes. */
    static Object pair(String table, String one, String other, Object value) {
        return new Pair(table, one, other, value);
    }

    /** A row of the table of frequencies. */
    static Object frequency(String code, FrequencyLimit limit) {
        return new Frequency(code, limit);
    }
}
