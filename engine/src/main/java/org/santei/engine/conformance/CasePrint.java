package org.santei.engine.conformance;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.santei.engine.calculation.InputHash;
import org.santei.feetables.store.DataFolder;

/** What tells two versions of a case apart: input, status and figures; words may be put better without a new version. */
final class CasePrint {

    private CasePrint() {}

    /** SHA-256, in 64 hexadecimal digits. */
    static String of(KitCase kitCase) {
        Expected expected = kitCase.expected();
        StringBuilder text = new StringBuilder();
        text.append(InputHash.of(kitCase.claim(), kitCase.question()))
                .append('|')
                .append(kitCase.status())
                .append('|')
                .append(expected.total())
                .append('|')
                .append(expected.complete())
                .append('|')
                .append(expected.patientYen())
                .append('|')
                .append(expected.selfPaid())
                .append('|')
                .append(new TreeMap<>(expected.sections()));
        expected.lines()
                .forEach(line -> text.append('|')
                        .append(line.group())
                        .append(' ')
                        .append(line.line())
                        .append(' ')
                        .append(line.code())
                        .append(' ')
                        .append(line.points())
                        .append(' ')
                        .append(line.times())
                        .append(' ')
                        .append(line.outcome()));
        expected.payers().forEach(payer -> text.append('|').append(payer));
        expected.questions().forEach(question -> text.append('|').append(question.field()));
        return DataFolder.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
