package org.santei.service.security.key;

/** Why a key does not open the service. */
public enum KeyRefusal {
    /** It does not have the form of a key, there is none of its name, or its secret is another. One answer to all. */
    UNKNOWN("このキーはありません。キーを写し間違えていないかを確かめてください。"),
    EXPIRED("キーの期限が切れています。運用者に新しいキーを求めてください。"),
    REVOKED("キーは取り消されています。運用者に新しいキーを求めてください。");

    private final String advice;

    KeyRefusal(String advice) {
        this.advice = advice;
    }

    /** What to do, in Japanese. */
    public String advice() {
        return advice;
    }
}
