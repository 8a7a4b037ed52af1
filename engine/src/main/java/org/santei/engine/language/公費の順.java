package org.santei.engine.language;

/** 公費を充てる順. */
public enum 公費の順 {
    特定疾病療養受療証(1),
    国の公費(2),
    地方の公費(3);

    private final int turn;

    公費の順(int turn) {
        this.turn = turn;
    }

    /** Smaller ones pay first. */
    int turn() {
        return turn;
    }
}
