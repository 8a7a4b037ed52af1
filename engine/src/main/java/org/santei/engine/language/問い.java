package org.santei.engine.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that a rule may ask, and says how it reads when it holds and when it does not. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface 問い {

    /** How the condition reads when it holds; {@code %s} stands for the argument. */
    String 肯定();

    /** How it reads when it does not hold. */
    String 否定();

    /**
     * What must be known to answer, as {@link org.santei.engine.claim.MissingFact#read} reads it, {@code %s} for the first
     * argument; empty when the claim always says.
     */
    String 必要な事実() default "";

    /** Name of the method that says so instead, of the same fact and with the same arguments; empty when the text does. */
    String 必要な事実を答える() default "";
}
