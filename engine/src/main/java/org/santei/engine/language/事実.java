package org.santei.engine.language;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.ledger.Ledger;

/** A fact that rules look at: it answers questions, and writes to the ledger. */
public abstract sealed class 事実 permits 行為の事実, 処方, 合算薬剤料, 選定医薬品, 負担の事実, 公費 {

    final Ledger ledger;

    事実(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The name of a fact if a question could not be answered without it, else nothing. */
    public static String 不足(String fact, 答え answer) {
        return answer == 答え.不明 ? fact : "";
    }

    /** The facts that are named, each once. */
    static List<String> named(String... missing) {
        if (missing.length == 1) {
            return missing[0].isEmpty() ? List.of() : List.of(missing[0]);
        }
        List<String> names = new ArrayList<>(missing.length);
        for (String name : missing) {
            if (!name.isEmpty() && !names.contains(name)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
