package org.santei.engine.language;

/** 点数表の部. The letter is that of the 区分番号. */
public enum 区分 {
    医学管理("B"),
    検査("D"),
    画像診断("E"),
    注射("G"),
    リハビリテーション("H"),
    精神科専門療法("I"),
    処置("J"),
    手術("K"),
    麻酔("L"),
    放射線治療("M"),
    病理診断("N");

    private final String letter;

    区分(String letter) {
        this.letter = letter;
    }

    /** The letter that its 区分番号 begin with. */
    public String letter() {
        return letter;
    }
}
