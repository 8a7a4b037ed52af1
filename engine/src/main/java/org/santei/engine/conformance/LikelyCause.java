package org.santei.engine.conformance;

/** Why an answer most likely differs. */
public enum LikelyCause {
    /** The answer is that of a neighbouring revision. */
    WRONG_REVISION("点数表の版が違います"),
    /** It differs by what rounding can do. */
    ROUNDING("端数処理が違います"),
    /** A line is paid that another one excludes. */
    MISSED_EXCLUSION("併せて算定できないものを算定しています"),
    /** An addition or a judgement fee is missing. */
    MISSED_ADDITION("加算や判断料などが足りません"),
    /** More is paid than a limit allows. */
    MISSED_LIMIT("算定回数の限度を超えています"),
    /** A reduction is missing. */
    MISSED_REDUCTION("減算や逓減をしていません"),
    /** The answer is that of the day before or after. */
    DATE_EDGE("日付の境目の扱いが違います"),
    /** The answer is that of a patient one day older or younger. */
    AGE_EDGE("年齢の境目の扱いが違います"),
    /** Points are right, and yen are not. */
    WRONG_SHARE("負担割合、限度額、公費の扱いが違います"),
    /** A fact is missing, and the answer does not ask for it; or it asks where nothing is missing. */
    MISSED_QUESTION("決められないものを決めているか、決められるものを決めていません"),
    /** Nothing of these. */
    OTHER("原因を絞れません");

    private final String words;

    LikelyCause(String words) {
        this.words = words;
    }

    /** The cause in Japanese. */
    public String words() {
        return words;
    }
}
