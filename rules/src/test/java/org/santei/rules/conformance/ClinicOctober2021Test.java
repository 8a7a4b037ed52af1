package org.santei.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.verification.ClaimFinding;

/**
 * The claims of a clinic in October 2021, stripped of every figure and calculated again. What differs from the figures
 * that the clinic's receipt computer wrote must stand in docs/conformance with its rule and a reason. To write that page
 * again: {@code mvn verify -pl fee-tables,engine,rules -Dsantei.update-docs=true}, then read the difference.
 */
class ClinicOctober2021Test {

    private static final Path FILE = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");
    private static final Path PAGE = Path.of("../docs/conformance/clinic-2021-10.md");

    private static final List<Difference> DIFFERENCES = new ArrayList<>();
    private static int groups;
    private static int equalGroups;
    private static int claims;
    private static int equalClaims;
    private static final Map<String, Integer> FINDINGS = new TreeMap<>();
    private static final List<ClaimFinding> FAULTS = new ArrayList<>();

    /** A group whose points, count or outcome are not those of the file. */
    private record Difference(
            String receipt,
            int line,
            List<String> codes,
            @Nullable Integer billed,
            GroupResult result) {

        String rule() {
            return result.lines().stream()
                    .max(Comparator.comparing(LineResult::outcome))
                    .map(LineResult::rule)
                    .orElseThrow();
        }
    }

    @BeforeAll
    static void calculates() throws Exception {
        ClaimService service = ClaimService.packaged();
        try (InputStream in = Files.newInputStream(FILE);
                UkeReader reader = UkeReader.open(in)) {
            UkeEntry entry;
            while ((entry = reader.next()) != null) {
                Claim claim = ((UkeEntry.ReadClaim) entry).claim();
                compare(claim, (Calculation) service.answer(claim, ClaimService.Input.STRIPPED));
                verified(claim, (Calculation) service.answer(claim, ClaimService.Input.AS_BILLED));
            }
        }
    }

    private static void compare(Claim claim, Calculation answer) {
        boolean withDrugs = false;
        for (int i = 0; i < claim.groups().size(); i++) {
            LineGroup group = claim.groups().get(i);
            if (group.lines().stream().anyMatch(line -> line.kind() != LineKind.PROCEDURE)) {
                withDrugs = true;
            } else {
                compare(claim, group, answer.groups().get(i));
            }
        }
        if (!withDrugs) {
            claims++;
            equalClaims += claim.coverages().get(0).billedPoints() != null
                            && claim.coverages().get(0).billedPoints().equals(answer.totalPoints())
                    ? 1
                    : 0;
        }
        answer.findings().forEach(finding -> FINDINGS.merge(finding.level() + " " + finding.rule(), 1, Integer::sum));
    }

    private static void verified(Claim claim, Calculation answer) {
        answer.findings().stream()
                .map(finding -> new ClaimFinding(claim.receipt(), finding))
                .filter(ClaimFinding::isFault)
                .forEach(FAULTS::add);
    }

    private static void compare(Claim claim, LineGroup group, GroupResult result) {
        groups++;
        boolean equal = result.outcome() == Outcome.PAID
                && result.count() == group.count()
                && group.billedPoints() != null
                && group.billedPoints().equals(result.points());
        equalGroups += equal ? 1 : 0;
        if (!equal) {
            int line = group.lines().get(0).number();
            DIFFERENCES.add(new Difference(claim.receipt(), line, result.codes(), group.billedPoints(), result));
        }
    }

    @Test
    void agreesInAtLeast149Of158Groups() {
        assertThat(groups).isEqualTo(158);
        assertThat(equalGroups).isGreaterThanOrEqualTo(149);
    }

    @Test
    void agreesInAtLeast29Of37Claims() {
        assertThat(claims).isEqualTo(37);
        assertThat(equalClaims).isGreaterThanOrEqualTo(29);
    }

    @Test
    void explainsEveryDifferenceOnItsPage() throws Exception {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(Reasons.HEAD);
        page.append("| | agree | of |\n|---|---|---|\n");
        page.append("| groups without drug lines: points and count | ").append(equalGroups);
        page.append(" | ").append(groups).append(" |\n");
        page.append("| claims without drug lines: total | ").append(equalClaims);
        page.append(" | ").append(claims).append(" |\n\n## Every difference\n\n");
        page.append(
                "| RE | line | codes | file | Santei | outcome | rule | reason |\n|---|---|---|---|---|---|---|---|\n");
        for (Difference difference : DIFFERENCES) {
            page.append("| ")
                    .append(difference.receipt())
                    .append(" | ")
                    .append(difference.line())
                    .append(" | ");
            page.append(String.join(" ", difference.codes())).append(" | ").append(difference.billed());
            page.append(" | ")
                    .append(
                            difference.result().points() == null
                                    ? "–"
                                    : difference.result().points());
            page.append(" | ").append(difference.result().outcome().name().toLowerCase(java.util.Locale.ROOT));
            page.append(" | ").append(difference.rule()).append(" | ").append(Reasons.of(difference.rule()));
            page.append(" |\n");
        }
        page.append("\n## Findings on the file\n\n| level and rule | findings | what it says |\n|---|---|---|\n");
        FINDINGS.forEach((finding, count) -> page.append("| ")
                .append(finding)
                .append(" | ")
                .append(count)
                .append(" | ")
                .append(Reasons.of(finding.substring(finding.indexOf(' ') + 1)))
                .append(" |\n"));
        page.append(Reasons.AS_BILLED);
        for (ClaimFinding fault : FAULTS) {
            Long yen = fault.finding().yen();
            page.append("| ").append(fault.name()).append(" | ").append(yen == null ? "–" : yen);
            page.append(" | ").append(Reasons.of(fault.finding())).append(" |\n");
        }
        return page.toString();
    }
}
