package org.santei.engine.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.calculation.Finding;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/** Verifies a file with known faults, and says which of them were found as what they are. */
public final class FaultCheck {

    private final ClaimService claims;

    /**
     * What became of the faults.
     *
     * @param found faults that were found with their type
     * @param missed faults that were not
     * @param unexplained findings on the file without faults that say that something is wrong and that no page explains
     */
    public record Result(List<Fault> found, List<Fault> missed, List<ClaimFinding> unexplained) {

        /** One line for a person: {@code found N of M, false F}. */
        public String line() {
            return "found " + found.size() + " of " + (found.size() + missed.size()) + ", false " + unexplained.size();
        }
    }

    public FaultCheck(ClaimService claims) {
        this.claims = claims;
    }

    /**
     * Compares the findings on a file with faults and on the file as it was.
     *
     * @param clean the file without faults
     * @param explained names of findings on it that are known ({@link ClaimFinding#name})
     * @throws UkeFileException when a file cannot be read
     */
    public Result check(byte[] clean, FaultSeeder.Seeded seeded, Set<String> explained)
            throws UkeFileException, IOException {
        Map<String, List<Finding>> before = findings(clean);
        Map<String, List<Finding>> after = findings(seeded.file());
        List<Fault> found = new ArrayList<>();
        List<Fault> missed = new ArrayList<>();
        for (Fault fault : seeded.faults()) {
            List<Finding> fresh = fresh(
                    before.getOrDefault(fault.receipt(), List.of()), after.getOrDefault(fault.receipt(), List.of()));
            (fresh.stream().anyMatch(finding -> isOf(finding, fault)) ? found : missed).add(fault);
        }
        List<ClaimFinding> unexplained = before.entrySet().stream()
                .flatMap(claim -> claim.getValue().stream().map(finding -> new ClaimFinding(claim.getKey(), finding)))
                .filter(finding -> finding.isFault() && !explained.contains(finding.name()))
                .toList();
        return new Result(List.copyOf(found), List.copyOf(missed), unexplained);
    }

    /** Findings of a claim that were not there before; lines may have moved. */
    private static List<Finding> fresh(List<Finding> before, List<Finding> after) {
        List<String> known = before.stream().map(FaultCheck::words).collect(Collectors.toCollection(ArrayList::new));
        return after.stream().filter(finding -> !known.remove(words(finding))).toList();
    }

    private static String words(Finding finding) {
        return finding.type()
                + finding.rule()
                + finding.code()
                + finding.message().replaceAll("[0-9]+ 行目", "");
    }

    /** Whether a finding is that of a fault: of its type, and at its line or about its code; a figure has no code. */
    private static boolean isOf(Finding finding, Fault fault) {
        boolean there = finding.line() == fault.line()
                || (fault.code().isEmpty()
                        ? finding.code().isEmpty()
                        : finding.code().equals(fault.code()));
        return finding.type() == fault.type() && there;
    }

    /** The findings of every claim of a file that could be calculated, by its number. */
    public Map<String, List<Finding>> findings(byte[] file) throws UkeFileException, IOException {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read
                        && claims.answer(read.claim(), ClaimService.Input.AS_BILLED) instanceof Calculation answer) {
                    findings.put(answer.receipt(), answer.findings());
                }
            }
        }
        return findings;
    }
}
