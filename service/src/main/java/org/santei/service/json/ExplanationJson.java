package org.santei.service.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.explanation.Explanation;
import tools.jackson.databind.json.JsonMapper;

/** What explanations leave out where it is empty. */
final class ExplanationJson {

    /** What is left out of an explanation of lines alone. */
    interface OfExplanation {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Explanation.@Nullable ExplainedClaim claim();
    }

    /** What is left out of a group that is explained by its lines alone. */
    interface OfGroup {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Explanation.ArithmeticStep> arithmetic();
    }

    /** What is left out of a line that is explained by its sentence alone. */
    interface OfLine {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Explanation.@Nullable Basis reasons();
    }

    /** What is left out of a rule whose clause can be read here. */
    interface OfRule {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String elsewhere();
    }

    private ExplanationJson() {}

    static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.addMixIn(Explanation.class, OfExplanation.class)
                .addMixIn(Explanation.ExplainedGroup.class, OfGroup.class)
                .addMixIn(Explanation.ExplainedLine.class, OfLine.class)
                .addMixIn(Explanation.ExplainedRule.class, OfRule.class);
    }
}
