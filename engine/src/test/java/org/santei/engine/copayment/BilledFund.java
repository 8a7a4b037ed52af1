package org.santei.engine.copayment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;

/**
 * A fund of a claim that another receipt computer wrote.
 *
 * @param file the file without its ending
 * @param claim the claim
 * @param coverage the fund and the amount that the computer wrote (KO 負担金額)
 */
record BilledFund(String file, Claim claim, Coverage coverage) {

    private static final Path FILES = Path.of("src/test/resources/uke");
    private static final Charset CP932 = Charset.forName("MS932");

    /** Every KO record of the files, file by file. */
    static List<BilledFund> all() {
        List<BilledFund> funds = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replaceFirst("[.].*", "");
            for (Claim claim : claims(file)) {
                claim.coverages().stream()
                        .filter(coverage -> coverage.payer() != Payer.INSURANCE)
                        .forEach(coverage -> funds.add(new BilledFund(name, claim, coverage)));
            }
        }
        return funds;
    }

    private static List<Path> files() {
        try (Stream<Path> found = Files.walk(FILES)) {
            return found.filter(file -> file.toString().matches(".*[.](uke|csv)"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Claim> claims(Path file) {
        List<Claim> claims = new ArrayList<>();
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".csv")) {
                bytes = new String(bytes, StandardCharsets.UTF_8).getBytes(CP932);
            }
            try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(bytes))) {
                @Nullable UkeEntry entry;
                while ((entry = reader.next()) != null) {
                    if (entry instanceof UkeEntry.ReadClaim read) {
                        claims.add(read.claim());
                    } else {
                        throw new IllegalStateException(file + ": " + entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UkeFileException e) {
            throw new IllegalStateException(file.toString(), e);
        }
        return claims;
    }

    /** What the groups of the claim were billed, day by day. */
    List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        for (LineGroup group : claim.groups()) {
            int points = Objects.requireNonNullElse(group.billedPoints(), 0);
            if (group.days().isEmpty()) {
                charges.add(new Charge(0, group.payers(), (long) points * group.count()));
            }
            group.days().forEach((day, times) -> charges.add(new Charge(day, group.payers(), (long) points * times)));
        }
        return charges;
    }

    String number() {
        return Objects.requireNonNull(coverage.certificate().number());
    }

    long billedYen() {
        return Objects.requireNonNull(coverage.billedPatientYen()).longValue();
    }

    /** Its index among the funds of the claim. */
    int index() {
        return claim.coverages().stream()
                .map(Coverage::payer)
                .filter(payer -> payer != Payer.INSURANCE)
                .collect(Collectors.toList())
                .indexOf(coverage.payer());
    }
}
