package org.santei.rules.examples;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.rules.examples.Example.Given;
import org.santei.rules.examples.Example.State;

/** Writes the page of worked examples. */
final class ExamplesPage {

    private ExamplesPage() {}

    static String write(List<Example> examples) {
        StringBuilder page = new StringBuilder("# Worked examples\n\n");
        page.append("Written by `ExamplesTest`, which fails when this page is stale. Examples of notices, exams and "
                + "claims whose answer somebody else has published, calculated by the whole engine as billed lines "
                + "(`rules/src/test/resources/org/santei/rules/examples.yaml`).\n\n");
        page.append("| | examples | claims |\n|---|---|---|\n");
        for (State state : State.values()) {
            List<Example> of = of(examples, state);
            page.append("| ")
                    .append(state.words())
                    .append(" | ")
                    .append(of.size())
                    .append(" | ");
            page.append(of.stream().mapToInt(example -> example.claims().size()).sum())
                    .append(" |\n");
        }
        section(page, examples, State.HOLDS);
        section(page, examples, State.REFUSED);
        section(page, examples, State.NOT_YET);
        section(page, examples, State.ELSEWHERE);
        section(page, examples, State.OUT_OF_SCOPE);
        return page.toString();
    }

    private static void section(StringBuilder page, List<Example> examples, State state) {
        boolean holds = state == State.HOLDS;
        page.append("\n## ").append(state.words()).append("\n\n");
        page.append(holds ? "| id | says | months | source |\n" : "| id | says | because |\n");
        page.append(holds ? "|---|---|---|---|\n" : "|---|---|---|\n");
        for (Example example : of(examples, state)) {
            page.append("| ").append(example.id()).append(" | ").append(example.says());
            page.append(" | ").append(holds ? months(example) : example.because());
            page.append(holds ? " | " + example.source() : "").append(" |\n");
        }
    }

    private static String months(Example example) {
        return example.claims().stream()
                .map(Given::month)
                .distinct()
                .map(YearMonth::toString)
                .collect(Collectors.joining(", "));
    }

    private static List<Example> of(List<Example> examples, State state) {
        return examples.stream().filter(example -> example.state() == state).toList();
    }
}
