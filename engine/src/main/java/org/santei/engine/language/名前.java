package org.santei.engine.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says what a text in a rule names: the compiler refuses a name that no table holds. */
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface 名前 {

    /** What the text names. */
    種類 value();

    /** The tables that a rule may name something of. */
    enum 種類 {
        /** A set of codes of {@code groups.csv}. */
        集合の名,
        /** A threshold of {@code limits.csv}. */
        限度の名,
        /** A code of the official master that the verb awards. */
        診療行為コード,
        /** A code of a facility standard (施設基準コード). */
        施設基準コード,
        /** A class of the table of monthly limits; a test holds it to the table. */
        所得区分の名
    }
}
