package org.santei.service.commandline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.ProblemException;

/** Tells claims of a UKE file what it does not say, from files in the form of parts of the API. */
final class ToldClaims {

    private ToldClaims() {}

    /** Tells each claim of its facility; the kind of a facility is that of the claim unless the file says it. */
    static UnaryOperator<Claim> facility(Path file) throws UnreadableFile {
        Facility facility = read(file, json -> new ClaimReader().readFacility(json));
        return claim -> claim.withFacility(
                facility.kind() == null ? facility.withKind(claim.facility().kind()) : facility);
    }

    /** Tells each claim what the certificates of its funds say, by the numbers of the funds. */
    static UnaryOperator<Claim> funds(Path file) throws UnreadableFile {
        Map<String, FundLimits> limits = read(file, json -> new ClaimReader().readFunds(json));
        return claim -> claim.withCoverages(claim.coverages().stream()
                .map(coverage -> told(coverage, limits))
                .toList());
    }

    private static Coverage told(Coverage coverage, Map<String, FundLimits> limits) {
        String number = coverage.certificate().number();
        FundLimits told = number == null ? null : limits.get(number);
        return told == null
                ? coverage
                : coverage.withCertificate(coverage.certificate().withLimits(told));
    }

    /** Reads the bytes of a file. */
    private interface Reader<T> {
        T read(byte[] json);
    }

    private static <T> T read(Path file, Reader<T> reader) throws UnreadableFile {
        try {
            return reader.read(Files.readAllBytes(file));
        } catch (ProblemException e) {
            String problem = e.problem().errors().isEmpty()
                    ? e.problem().detail()
                    : e.problem().errors().stream()
                            .map(error ->
                                    error.field().isEmpty() ? error.message() : error.field() + ": " + error.message())
                            .collect(Collectors.joining(" "));
            throw new UnreadableFile(file + ": " + problem);
        } catch (NoSuchFileException e) {
            throw new UnreadableFile(file + ": ファイルがありません。パスを確かめてください。");
        } catch (IOException e) {
            throw new UnreadableFile(file + ": ファイルを読めません: " + e.getMessage());
        }
    }
}
