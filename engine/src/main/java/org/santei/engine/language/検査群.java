package org.santei.engine.language;

/** 検査等実施判断グループ区分 of the master (項番51): tests that share one judgement fee. */
public enum 検査群 {
    尿糞便等検査("1"),
    血液学的検査("2"),
    生化学的検査Ⅰ("3"),
    生化学的検査Ⅱ("4"),
    免疫学的検査("5"),
    微生物学的検査("6"),
    眼科学的検査("16"),
    遺伝子関連染色体検査("17"),
    その他("");

    private static final 検査群[] ALL = values();

    private final String number;
    private final String key;

    検査群(String number) {
        this.number = number;
        this.key = "検査群." + name();
    }

    /** The key by which rules about the group are found. */
    String key() {
        return key;
    }

    /** The group with a number of the master; {@link #その他} when no rule speaks of it. */
    public static 検査群 of(String number) {
        for (検査群 group : ALL) {
            if (group.number.equals(number)) {
                return group;
            }
        }
        return その他;
    }
}
