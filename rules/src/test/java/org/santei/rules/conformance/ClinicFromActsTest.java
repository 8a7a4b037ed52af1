package org.santei.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.GroupResult;
import org.santei.engine.calculation.LineResult;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.LineKind;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeReader;
import org.santei.rules.Packaged;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The claims of a clinic in October 2021 from their acts: additions and judgement fees are taken out of the input and derived
 * again from acts, days, times and what is said of the clinic in {@code clinic-2021-10.facility.json}. Every total that is
 * not that of the file is explained on docs/conformance/clinic-2021-10-acts.md, code by code. To write that page again:
 * {@code mvn verify -pl fee-tables,engine,rules -Dtest=ClinicFromActsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -DargLine=-Dsantei.update-docs=true}.
 */
class ClinicFromActsTest {

    private static final Path FOLDER = Path.of("../engine/src/test/resources/uke");
    private static final Path PAGE = Path.of("../docs/conformance/clinic-2021-10-acts.md");

    private static final List<Compared> CLAIMS = new ArrayList<>();

    /**
     * A claim that can be decided and has no drugs.
     *
     * @param file points of the file
     * @param santei points from its acts
     * @param missing codes of the file that are not derived, and how often
     * @param extra codes that are derived and not in the file, and how often
     */
    private record Compared(
            String receipt, int file, int santei, Map<String, Integer> missing, Map<String, Integer> extra) {

        boolean isEqual() {
            return file == santei;
        }
    }

    @BeforeAll
    static void calculates() throws Exception {
        Facility clinic = clinic();
        ClaimService service = new ClaimService(Packaged.TABLE, Packaged.BASES);
        try (InputStream in = Files.newInputStream(FOLDER.resolve("clinic-2021-10.uke"));
                UkeReader reader = UkeReader.open(in)) {
            UkeEntry entry;
            while ((entry = reader.next()) != null) {
                Claim claim = ((UkeEntry.ReadClaim) entry).claim();
                Calculation billed = (Calculation) service.answer(claim, ClaimService.Input.STRIPPED);
                Integer file = claim.coverages().get(0).billedPoints();
                if (file != null && billed.complete() && hasNoDrugs(claim)) {
                    compare(claim, file, (Calculation)
                            service.answer(claim.withFacility(clinic), ClaimService.Input.ACTS));
                }
            }
        }
    }

    private static Facility clinic() throws IOException {
        Map<?, ?> told = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FOLDER.resolve("clinic-2021-10.facility.json")));
        Set<String> standards = ((List<?>) Objects.requireNonNull(told.get("standards")))
                .stream().map(String::valueOf).collect(Collectors.toSet());
        return new Facility(
                FacilityKind.CLINIC,
                (Boolean) told.get("paediatrics"),
                standards,
                (Integer) told.get("licensedBeds"),
                (Integer) told.get("generalBeds"),
                (Integer) told.get("area"));
    }

    private static boolean hasNoDrugs(Claim claim) {
        return claim.groups().stream()
                .flatMap(group -> group.lines().stream())
                .allMatch(line -> line.kind() == LineKind.PROCEDURE);
    }

    private static void compare(Claim claim, int file, Calculation answer) {
        Map<String, Integer> left = new TreeMap<>();
        claim.groups()
                .forEach(group -> group.lines().forEach(line -> left.merge(line.code(), group.count(), Integer::sum)));
        Map<String, Integer> extra = new TreeMap<>();
        for (GroupResult group : answer.groups()) {
            for (LineResult line : group.lines()) {
                if (group.outcome() == Outcome.PAID && line.outcome() == Outcome.PAID) {
                    left.merge(line.code(), -group.count(), Integer::sum);
                }
            }
        }
        new HashMap<>(left).forEach((code, count) -> {
            if (count < 0) {
                extra.put(code, -count);
            }
            if (count <= 0) {
                left.remove(code);
            }
        });
        int points = answer.totalPoints() == null ? 0 : answer.totalPoints();
        CLAIMS.add(new Compared(claim.receipt(), file, points, left, extra));
    }

    @Test
    void agreesInAtLeast11Of32Totals() {
        assertThat(CLAIMS).hasSize(32);
        assertThat(CLAIMS.stream().filter(Compared::isEqual)).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void explainsEveryOtherTotalOnItsPage() throws IOException {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        long equal = CLAIMS.stream().filter(Compared::isEqual).count();
        StringBuilder page = new StringBuilder(ReasonsFromActs.HEAD.formatted(equal, CLAIMS.size()));
        for (Compared claim : CLAIMS) {
            if (!claim.isEqual()) {
                page.append("| %s | %d | %d | %s | %s |\n"
                        .formatted(
                                claim.receipt(),
                                claim.file(),
                                claim.santei(),
                                codes(claim.missing()),
                                codes(claim.extra())));
            }
        }
        page.append("\n## Why\n\n| code | name | claims | |\n|---|---|---|---|\n");
        reasons(page, "not derived", Compared::missing, ReasonsFromActs.NOT_DERIVED);
        reasons(page, "derived", Compared::extra, ReasonsFromActs.DERIVED);
        return page.toString();
    }

    private static void reasons(
            StringBuilder page,
            String heading,
            Function<Compared, Map<String, Integer>> codes,
            Map<String, String> reasons) {
        Map<String, Long> claims = CLAIMS.stream()
                .filter(claim -> !claim.isEqual())
                .flatMap(claim -> codes.apply(claim).keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(reasons.keySet()).as(heading).containsAll(claims.keySet());
        claims.forEach((code, count) -> page.append(
                "| %s | %s | %d | %s: %s |\n".formatted(code, name(code), count, heading, reasons.get(code))));
    }

    private static String name(String code) {
        return Objects.requireNonNull(Packaged.TABLE.find(code, LocalDate.of(2021, 10, 1)))
                .name();
    }

    private static String codes(Map<String, Integer> codes) {
        return codes.isEmpty() ? "–" : String.join(" ", codes.keySet());
    }
}
