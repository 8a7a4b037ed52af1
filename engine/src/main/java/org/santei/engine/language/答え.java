package org.santei.engine.language;

/** The answer to a question whose fact may be missing. */
public enum 答え {
    はい,
    いいえ,
    不明;

    /** The certain answer. */
    static 答え of(boolean fact) {
        return fact ? はい : いいえ;
    }
}
