package org.santei.service.conformance.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.conformance.VendorAnswer;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.service.problem.FieldErrors;

/** The claims of a UKE file as answers: the number of a claim is the number of its case, its figures are what a program says. */
final class UkeFileAnswers {

    private static final int DIGITS = 6;

    private UkeFileAnswers() {}

    static boolean isUke(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 'I' && bytes[1] == 'R' && bytes[2] == ',';
    }

    /** Reads every claim; what is wrong is noted. */
    static void read(byte[] bytes, FieldErrors errors, String name, Consumer<VendorAnswer> answers) {
        String file = name.isEmpty() ? "" : name + " ";
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(bytes))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                if (entry instanceof UkeEntry.ReadClaim read) {
                    VendorAnswer answer = answer(read.claim());
                    if (answer == null) {
                        errors.add(file + read.claim().line() + "行目", "レセプト番号に、ケースの番号（6桁まで）を書いてください。");
                    } else {
                        answers.accept(answer);
                    }
                } else if (entry instanceof UkeEntry.UnreadableClaim unreadable) {
                    errors.add(
                            file + unreadable.error().line() + "行目 "
                                    + unreadable.error().field(),
                            unreadable.error().message());
                }
            }
        } catch (UkeFileException e) {
            errors.add(
                    file + e.error().line() + "行目 " + e.error().field(),
                    e.error().message());
        } catch (IOException e) {
            throw new IllegalStateException("Memory does not break off.", e);
        }
    }

    private static @Nullable VendorAnswer answer(Claim claim) {
        String receipt = claim.receipt().strip();
        if (!receipt.matches("[0-9]{1," + DIGITS + "}")) {
            return null;
        }
        List<VendorAnswer.Line> lines = new ArrayList<>();
        Map<String, Integer> sections = new TreeMap<>();
        int sum = 0;
        for (LineGroup group : claim.groups()) {
            int points = Objects.requireNonNullElse(group.billedPoints(), 0) * group.count();
            sum += points;
            sections.merge(group.section(), points, Integer::sum);
            add(lines, group);
        }
        Map<String, Long> yen = new TreeMap<>();
        for (Coverage coverage : claim.coverages()) {
            if (coverage.billedPatientYen() != null) {
                yen.put(coverage.payer().name().toLowerCase(Locale.ROOT), Long.valueOf(coverage.billedPatientYen()));
            }
        }
        Coverage first = claim.coverages().get(0);
        boolean tells = claim.coverages().size() == 1 && first.billedPoints() != null;
        return new VendorAnswer(
                "0".repeat(DIGITS - receipt.length()) + receipt,
                tells ? first.billedPoints() : Integer.valueOf(sum),
                lines,
                sections,
                null,
                yen.isEmpty() ? null : yen,
                false,
                List.of());
    }

    private static void add(List<VendorAnswer.Line> lines, LineGroup group) {
        for (int i = 0; i < group.lines().size(); i++) {
            Line line = group.lines().get(i);
            boolean last = i == group.lines().size() - 1;
            lines.add(new VendorAnswer.Line(line.code(), last ? group.billedPoints() : null, group.count(), true));
        }
    }
}
