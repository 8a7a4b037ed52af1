package org.santei.engine.tables;

import java.util.List;
import java.util.stream.Collectors;
import org.santei.engine.facts.Act;
import org.santei.feetables.CommentChoice;
import org.santei.feetables.CommentRequirement;
import org.santei.feetables.FrequencyLimit;
import org.santei.feetables.OperationPair;

/** Names rows of the official tables, so that an answer can be looked up; the words are made when someone reads them. */
final class Rows {

    /** Comments that are named of those that satisfy a requirement. */
    private static final int MOST_COMMENTS = 3;

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

    private record Operation(OperationPair pair) {
        @Override
        public String toString() {
            return pair.source() + " " + pair.upper().words() + "・"
                    + pair.lower().words() + "「100分の" + pair.share() + "」";
        }
    }

    private record Secondary(String operation, String share) {
        @Override
        public String toString() {
            return "複数手術に係る費用の特例 従たる手術 " + operation + "・" + share;
        }
    }

    private record Together(String one, String other) {
        @Override
        public String toString() {
            return "医科点数表 第２章第10部 通則14 " + one + "・" + other;
        }
    }

    private record Comment(CommentRequirement requirement) {
        @Override
        public String toString() {
            List<CommentChoice> choices = requirement.choices();
            return "コメント関連テーブル " + requirement.notice().title() + " 項番" + requirement.number() + ": "
                    + choices.stream()
                            .limit(MOST_COMMENTS)
                            .map(choice -> choice.code() + " " + choice.text())
                            .collect(Collectors.joining("、"))
                    + (choices.size() > MOST_COMMENTS ? " など" : "");
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

    /** A pair of operations of which both are paid. */
    static Object pair(OperationPair pair) {
        return new Operation(pair);
    }

    /** An operation of which a claim records only a share, with the code of the share. */
    static Object secondary(String operation, String share) {
        return new Secondary(operation, share);
    }

    /** Two operations that no pair names. */
    static Object operations(String one, String other) {
        return new Together(one, other);
    }

    /** Rows of the table of comments that ask for one of several comments. */
    static Object comment(CommentRequirement requirement) {
        return new Comment(requirement);
    }

    /** A row of the table of frequencies. */
    static Object frequency(String code, FrequencyLimit limit) {
        return new Frequency(code, limit);
    }
}
