package org.santei.feetables;

/** Where the duty to write a comment stands (コメント記載通知等, column 2 of コメント関連テーブル). */
public enum CommentNotice implements OfficialDigit {
    /** 「「１」から「７」以外の箇所に掲載されているもの」. */
    ELSEWHERE("0", "記載要領別表以外"),
    /** 「記載要領別表Ⅰ（医科）に掲載されているもの」. */
    MEDICAL("1", "記載要領別表Ⅰ（医科）"),
    /** 「記載要領別表Ⅰ（歯科）に掲載されているもの」. */
    DENTAL("3", "記載要領別表Ⅰ（歯科）"),
    /** 「記載要領別表Ⅰ（調剤）に掲載されているもの」. */
    DISPENSING("4", "記載要領別表Ⅰ（調剤）"),
    /** 「記載要領別表Ⅱ（医薬品）に掲載されているもの」. */
    DRUGS("5", "記載要領別表Ⅱ（医薬品）"),
    /** 「記載要領別表Ⅲ（検査値）に掲載されているもの」. */
    TEST_VALUES("6", "記載要領別表Ⅲ（検査値）"),
    /** 「記載要領（訪問看護）別表Ⅰに掲載されているもの」. */
    VISITING_NURSING("7", "記載要領（訪問看護）別表Ⅰ");

    private final String digit;
    private final String title;

    CommentNotice(String digit, String title) {
        this.digit = digit;
        this.title = title;
    }

    @Override
    public String digit() {
        return digit;
    }

    /** Its name in Japanese. */
    public String title() {
        return title;
    }

    /** Whether it speaks of medical claims (医科). */
    public boolean concernsMedicalClaims() {
        return switch (this) {
            case ELSEWHERE, MEDICAL, DRUGS, TEST_VALUES -> true;
            case DENTAL, DISPENSING, VISITING_NURSING -> false;
        };
    }
}
