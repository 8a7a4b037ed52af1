package org.santei.engine.verification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Setting;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.feetables.FeeTable;

/**
 * Writes faults into a copy of a UKE file: the same ones for the same seed. Each is certain by the official tables of the
 * month and the figures of the claim itself; what Santei would calculate is never asked. A claim gets at most one fault in
 * what was done and one in its figures, so that no fault can undo another.
 */
public final class FaultSeeder {

    private final Map<FaultKind, FaultWriter> writers = new EnumMap<>(FaultKind.class);

    /**
     * A file with faults.
     *
     * @param file its bytes
     * @param faults what was written, in the order of the file
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Seeded(byte[] file, List<Fault> faults) {}

    private record Draft(ClaimRows rows, FaultKind kind, FaultWriter.Written written) {}

    public FaultSeeder(FeeTable table) {
        ItemPool items = new ItemPool(table);
        FigureFaults figures = new FigureFaults(items);
        AddedFaults added = new AddedFaults(items);
        RepeatedFaults repeated = new RepeatedFaults(items);
        LostFaults lost = new LostFaults(items);
        TogetherFaults together = new TogetherFaults(items);
        writers.put(FaultKind.WRONG_POINTS, figures::points);
        writers.put(FaultKind.WRONG_TOTAL, figures::total);
        writers.put(FaultKind.WRONG_PATIENT_YEN, figures::patientYen);
        writers.put(FaultKind.EXPIRED_CODE, added::ended);
        writers.put(FaultKind.NOT_YET_VALID_CODE, added::notYet);
        writers.put(FaultKind.WRONG_AGE, added::age);
        writers.put(FaultKind.INPATIENT_ONLY, added::inpatient);
        writers.put(FaultKind.FEE_WITHOUT_TEST, added::judgement);
        writers.put(FaultKind.ADDITION_WITHOUT_BASE, added::addition);
        writers.put(FaultKind.DOUBLED_MONTHLY_FEE, repeated::monthly);
        writers.put(FaultKind.TOO_MANY_VISITS, repeated::days);
        writers.put(FaultKind.OVER_FREQUENCY, repeated::frequency);
        writers.put(FaultKind.MISSING_JUDGEMENT_FEE, lost::judgement);
        writers.put(FaultKind.MISSING_ADDITION, lost::addition);
        writers.put(FaultKind.MISSING_COMMENT, lost::comment);
        writers.put(FaultKind.EXCLUDED_CODE, together::excluded);
        writers.put(FaultKind.WRONG_AGE_ADDITION, together::ageAddition);
    }

    /**
     * A copy of a file with faults in its outpatient claims.
     *
     * @param count faults wanted; fewer are written when the file has no room for more
     * @throws UkeFileException when the file cannot be read
     */
    public Seeded seed(byte[] file, long seed, int count) throws UkeFileException, IOException {
        UkeText text = new UkeText(file);
        List<ClaimRows> claims = claims(file, text);
        Random random = new Random(seed);
        List<Draft> drafts = new ArrayList<>();
        // Figures come last: they rest on the totals that all else has changed.
        int figures = count / 3;
        write(claims, random, count - figures, false, drafts);
        write(claims, random, count, true, drafts);
        List<Fault> faults = new ArrayList<>();
        for (Draft draft : drafts) {
            faults.add(new Fault(
                    draft.rows().claim().receipt(),
                    text.number(draft.written().row()),
                    draft.written().code(),
                    draft.kind().type(),
                    draft.kind(),
                    draft.written().proof()));
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Seeded(text.bytes(), List.copyOf(faults));
    }

    /** Writes faults, each kind in its turn, until there are so many or nothing more has room. */
    private void write(List<ClaimRows> claims, Random random, int until, boolean figures, List<Draft> drafts) {
        List<FaultKind> kinds = new ArrayList<>();
        for (FaultKind kind : FaultKind.values()) {
            if (kind.isFigure() == figures) {
                kinds.add(kind);
            }
        }
        Collections.shuffle(kinds, random);
        List<ClaimRows> free = new ArrayList<>(claims);
        boolean progress = true;
        while (progress) {
            progress = false;
            for (FaultKind kind : kinds) {
                if (drafts.size() < until && writeOne(kind, free, random, drafts)) {
                    progress = true;
                }
            }
        }
    }

    private boolean writeOne(FaultKind kind, List<ClaimRows> free, Random random, List<Draft> drafts) {
        FaultWriter writer = Objects.requireNonNull(writers.get(kind));
        List<ClaimRows> inTurn = new ArrayList<>(free);
        Collections.shuffle(inTurn, random);
        for (ClaimRows rows : inTurn) {
            FaultWriter.Written written = writer.write(rows, random);
            if (written != null) {
                drafts.add(new Draft(rows, kind, written));
                free.remove(rows);
                return true;
            }
        }
        return false;
    }

    private static List<ClaimRows> claims(byte[] file, UkeText text) throws UkeFileException, IOException {
        List<Claim> read = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim ofClaim && isSeedable(ofClaim.claim())) {
                    read.add(ofClaim.claim());
                }
            }
        }
        List<ClaimRows> claims = new ArrayList<>();
        for (Claim claim : read) {
            Map<Integer, UkeText.Row> lines = new HashMap<>();
            lines.put(claim.line(), text.row(claim.line()));
            claim.groups()
                    .forEach(group -> group.lines().forEach(line -> lines.put(line.number(), text.row(line.number()))));
            claims.add(new ClaimRows(claim, text, new LinkedHashMap<>(lines)));
        }
        return claims;
    }

    /** Visits whose figures and days are all told, with something done. */
    private static boolean isSeedable(Claim claim) {
        return claim.setting() == Setting.OUTPATIENT
                && claim.coverages().stream().allMatch(coverage -> coverage.billedPoints() != null)
                && claim.groups().stream()
                        .allMatch(group ->
                                group.billedPoints() != null && !group.days().isEmpty())
                && claim.groups().stream()
                        .flatMap(group -> group.lines().stream())
                        .anyMatch(line -> line.kind() == LineKind.PROCEDURE);
    }
}
