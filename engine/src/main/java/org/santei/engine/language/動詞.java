package org.santei.engine.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santei.engine.ledger.Stage;

/** Marks a method that a rule may call as its one consequence, and says how that reads; the rule's stage follows from it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface 動詞 {

    /** The stage in which rules with this verb run. */
    Stage value();

    /** What the rule does, as a predicate; each {@code %s} stands for an argument after the id. */
    String 効果();
}
