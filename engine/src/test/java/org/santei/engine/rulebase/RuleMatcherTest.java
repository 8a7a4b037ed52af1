package org.santei.engine.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.on;
import static org.drools.model.PatternDSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.model.Index;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** A matcher does what the rules say, in their order, and takes no rule of whose meaning it would do only a part. */
class RuleMatcherTest {

    private static final List<String> SAID = new ArrayList<>();

    private static final Function1<Word, String> TEXT = new Function1<>() {
        @Override
        public String apply(Word word) {
            return word.text();
        }
    };

    private final Variable<Word> word = declarationOf(Word.class, "$word");

    /** A fact of a type without subtypes. */
    private record Word(String text, int length) {}

    @Test
    void aRuleSpeaksOfTheFactsOfItsKeyForWhichItsConditionsHold() {
        RuleMatcher matcher = matcher(
                named("long", keyed("a").expr("long", seen -> seen.length() > 5)),
                named("any", keyed("a")),
                named("other", keyed("b")),
                named("every", pattern(word).expr("every", seen -> seen.length() > 7)));

        assertThat(said(matcher, new Word("a", 6))).containsExactly("long", "any");
        assertThat(said(matcher, new Word("a", 5))).containsExactly("any");
        assertThat(said(matcher, new Word("b", 8), new Word("c", 9))).containsExactly("every", "other", "every");
        assertThat(said(matcher, "a")).isEmpty();
        assertThat(said(matcher.without(Set.of("any", "other")), new Word("a", 6), new Word("b", 1)))
                .containsExactly("long");
    }

    @Test
    void aRuleThatThrowsIsNamed() {
        RuleMatcher matcher = matcher(named("broken", keyed("a").expr("broken", seen -> {
            throw new UnsupportedOperationException("asked");
        })));

        assertThatThrownBy(() -> matcher.judge(List.of(new Word("a", 1))))
                .hasMessage("The rule broken failed.")
                .hasRootCauseMessage("asked");
    }

    @Test
    void aRuleOfAnotherShapeIsRefused() {
        Variable<Word> second = declarationOf(Word.class, "$second");
        Variable<CharSequence> open = declarationOf(CharSequence.class, "$open");

        assertRefused(
                "more than one pattern", rule("r").build(pattern(word), pattern(second), on(word).execute(seen -> {})));
        assertRefused(
                "more than one pattern", rule("r").build(or(keyed("a"), keyed("b")), on(word).execute(seen -> {})));
        assertRefused("more than a verb", rule("r").build(pattern(word), on(word).execute((drools, seen) -> {})));
        assertRefused("a type of facts with subtypes", rule("r").build(pattern(open), on(open).execute(seen -> {})));
        assertRefused(
                "an attribute",
                rule("r").attribute(Rule.Attribute.SALIENCE, 1).build(pattern(word), on(word).execute(seen -> {})));
        assertRefused(
                "found by more than one key",
                named("one", keyed("a")),
                named(
                        "other",
                        pattern(word)
                                .expr(
                                        "length",
                                        seen -> seen.length() == 1,
                                        alphaIndexedBy(
                                                Integer.class, Index.ConstraintType.EQUAL, 1, Word::length, 1))));
    }

    private static void assertRefused(String because, Rule... rules) {
        assertThatThrownBy(() -> matcher(rules))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(because);
    }

    private PatternDef<Word> keyed(String text) {
        return pattern(word)
                .expr(
                        "key " + text,
                        seen -> seen.text().equals(text),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, TEXT, text));
    }

    private Rule named(String name, RuleItemBuilder<?> condition) {
        return rule(name).build(condition, on(word).execute(seen -> SAID.add(name)));
    }

    private static RuleMatcher matcher(Rule... rules) {
        ModelImpl model = new ModelImpl();
        for (Rule rule : rules) {
            model.addRule(rule);
        }
        return RuleMatcher.of(model);
    }

    private static List<String> said(RuleMatcher matcher, Object... facts) {
        SAID.clear();
        matcher.judge(List.of(facts));
        return List.copyOf(SAID);
    }
}
