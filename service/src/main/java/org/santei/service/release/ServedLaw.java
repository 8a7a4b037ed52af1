package org.santei.service.release;

import java.util.List;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.springframework.stereotype.Component;

/** Everything that answers depend on beside the request: while it is the same, the same question has the same answer. */
@Component
public final class ServedLaw {

    private final FeeTable table;
    private final RuleBases rules;

    ServedLaw(FeeTable table, RuleBases rules) {
        this.table = table;
        this.rules = rules;
    }

    /** A text that changes when tables, rules or the engine do. */
    public String state() {
        List<String> names = rules.all().stream()
                .map(ReleaseName::of)
                .map(ReleaseName::toString)
                .toList();
        return EngineBuild.VERSION + '\n' + table.snapshotHash() + '\n' + String.join("\n", names);
    }
}
