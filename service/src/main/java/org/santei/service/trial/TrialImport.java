package org.santei.service.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Stay;
import org.santei.service.claim.ClaimRequestWriter;
import tools.jackson.databind.node.ObjectNode;

/** Fills the form with a claim of a file. Its figures are left out, so that none of them is only repeated. */
final class TrialImport {

    /** What the form shows itself; everything else of the claim stays in {@code base}. */
    private static final List<String> SHOWN =
            List.of("month", "setting", "scheme", "patient", "stay", "groups", "comments");

    private TrialImport() {}

    /** The form of a claim. */
    static TrialForm of(Claim asBilled) {
        Claim claim = asBilled.withoutFigures();
        Map<String, String> fields = new TreeMap<>();
        fields.put("month", claim.month().toString());
        fields.put("setting", word(claim.setting()));
        fields.put("question", "verify");
        fields.put("sex", word(claim.patient().sex()));
        fields.put("birthDate", claim.patient().birthDate().toString());
        fields.put("scheme", word(claim.particulars().scheme()));
        fields.put("kind", word(claim.facility().kind()));
        fields.put("paediatrics", text(claim.facility().paediatrics()));
        fields.put("licensedBeds", text(claim.facility().licensedBeds()));
        fields.put("generalBeds", text(claim.facility().generalBeds()));
        fields.put("standards", standards(claim.facility().standards()));
        for (Coverage coverage : claim.coverages()) {
            if (coverage.payer() == Payer.INSURANCE) {
                fields.put("incomeClass", text(coverage.certificate().incomeClass()));
            } else if (coverage.payer() == Payer.PUBLIC1) {
                fields.put("fund", text(coverage.certificate().number()));
            }
        }
        Stay stay = claim.particulars().stay();
        if (stay != null) {
            fields.put("admitted", stay.admitted().toString());
            fields.put("discharged", text(stay.discharged()));
        }
        fields.put(
                "diagnoses",
                claim.diagnoses().stream().map(diagnosis -> diagnosis.code()).collect(Collectors.joining(" ")));
        fields.put(
                "comments",
                claim.particulars().comments().stream()
                        .filter(comment -> comment.day() == null)
                        .map(Comment::code)
                        .collect(Collectors.joining(" ")));
        ObjectNode rest = ClaimRequestWriter.of(claim);
        SHOWN.forEach(rest::remove);
        fields.put("base", rest.toString());
        return new TrialForm(fields, lines(claim));
    }

    private static List<TrialLine> lines(Claim claim) {
        Set<Payer> all = claim.coverages().stream().map(Coverage::payer).collect(Collectors.toSet());
        List<TrialLine> lines = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            boolean join = false;
            for (Line line : group.lines()) {
                lines.add(line(lines.size(), join, group, line, group.payers().equals(all)));
                join = true;
            }
        }
        return lines;
    }

    private static TrialLine line(int number, boolean join, LineGroup group, Line line, boolean all) {
        int counted = group.days().values().stream().mapToInt(Integer::intValue).sum();
        return new TrialLine(
                number,
                join,
                join ? "" : group.section(),
                line.code(),
                number(line.quantity()),
                number(line.unitPrice()),
                join ? "" : TrialDays.write(group.days()),
                join || counted == group.count() ? "" : String.valueOf(group.count()),
                join || all
                        ? ""
                        : group.payers().stream().map(TrialImport::word).collect(Collectors.joining(",")));
    }

    private static String standards(@Nullable Set<String> standards) {
        if (standards == null) {
            return "";
        }
        return standards.isEmpty() ? "なし" : standards.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String word(@Nullable Enum<?> word) {
        return word == null ? "" : word.name().toLowerCase(Locale.ROOT);
    }
}
