package org.santei.engine.language;

/** 包括対象検査 of the master (項番16): tests whose points depend on how many are done on one sample of blood. */
public enum 包括群 {
    血液化学検査("1"),
    内分泌学的検査("2"),
    肝炎ウイルス関連検査("3"),
    腫瘍マーカー("5"),
    出血凝固検査("6"),
    自己抗体検査("7"),
    その他("");

    private static final 包括群[] ALL = values();

    private final String number;

    包括群(String number) {
        this.number = number;
    }

    /** The group with a number of the master; {@link #その他} when no rule speaks of it. */
    public static 包括群 of(String number) {
        for (包括群 group : ALL) {
            if (group.number.equals(number)) {
                return group;
            }
        }
        return その他;
    }
}
