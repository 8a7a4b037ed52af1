package org.santei.engine.uke;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.PayerCodes;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.Stay;

/**
 * Writes claims as a UKE file (記録条件仕様 医科用). What the records have no field for is left out; names and the numbers of
 * patients are samples. Points are those that the claims say: a claim without figures gives a file without points.
 */
public final class UkeWriter {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String NAME = "適合　試験";
    private static final int LONGEST_MONTH = 31;
    private static final int NUMBER_WIDTH = 8;
    private static final int COMMENT_FIELDS = 6;

    private UkeWriter() {}

    /**
     * A file of claims.
     *
     * @param billing month of the bill (請求年月)
     */
    public static byte[] file(List<Claim> claims, YearMonth billing) {
        StringBuilder text = new StringBuilder(256 * (claims.size() + 1));
        record(text, RecordLayout.IR, "1", "13", "1", "9999999", "", "適合試験診療所", MONTH.format(billing), "00", "");
        claims.forEach(claim -> claim(text, claim));
        record(text, RecordLayout.GO, String.valueOf(claims.size()), String.valueOf(points(claims)), "99");
        return text.append('\u001A').toString().getBytes(CP932);
    }

    private static long points(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.coverages().get(0).billedPoints())
                .mapToLong(points -> Objects.requireNonNullElse(points, 0))
                .sum();
    }

    private static void claim(StringBuilder text, Claim claim) {
        Stay stay = claim.particulars().stay();
        Integer beds = claim.facility().licensedBeds();
        String[] marks = MarkWriter.of(claim);
        record(
                text,
                RecordLayout.RE,
                claim.receipt(),
                MarkWriter.type(claim),
                MONTH.format(claim.month()),
                NAME,
                claim.patient().sex() == Sex.MALE ? "1" : "2",
                day(claim.patient().birthDate()),
                text(claim.coverages().get(0).certificate().benefitPercent()),
                stay == null || claim.setting() == Setting.OUTPATIENT ? "" : day(stay.admitted()),
                "",
                marks[0],
                marks[1],
                beds == null || beds == 0 ? "" : beds.toString());
        boolean first = true;
        for (Coverage coverage : claim.coverages()) {
            payer(text, claim, coverage, first);
            first = false;
        }
        for (Diagnosis diagnosis : claim.diagnoses()) {
            record(text, RecordLayout.SY, diagnosis.code(), day(diagnosis.since()), "1");
        }
        claim.groups().forEach(group -> group(text, group));
        for (Comment comment : claim.particulars().comments()) {
            String day = comment.day() == null ? "" : wide(MarkWriter.eraDay(comment.day()));
            record(text, RecordLayout.CO, "01", "", comment.code(), day);
        }
    }

    private static void payer(StringBuilder text, Claim claim, Coverage coverage, boolean first) {
        Certificate certificate = coverage.certificate();
        String number = certificate.number() == null ? "" : certificate.number();
        String padded = " ".repeat(Math.max(0, NUMBER_WIDTH - number.length())) + number;
        Integer days = first ? claim.particulars().treatmentDays() : null;
        if (coverage.payer() == Payer.INSURANCE) {
            boolean waived = certificate.waiver() != null;
            record(
                    text,
                    RecordLayout.HO,
                    number.isEmpty() ? "" : padded,
                    "",
                    "1",
                    text(days),
                    text(coverage.billedPoints()),
                    "",
                    "",
                    "",
                    "",
                    "",
                    text(coverage.billedPatientYen()),
                    waived ? MarkWriter.waiver(certificate) : "",
                    waived ? text(Objects.requireNonNull(certificate.waiver()).percent()) : "",
                    waived ? text(Objects.requireNonNull(certificate.waiver()).yen()) : "");
        } else {
            record(
                    text,
                    RecordLayout.KO,
                    number,
                    "",
                    "",
                    text(days),
                    text(coverage.billedPoints()),
                    text(coverage.billedPatientYen()));
        }
    }

    private static void group(StringBuilder text, LineGroup group) {
        for (int i = 0; i < group.lines().size(); i++) {
            Line line = group.lines().get(i);
            boolean last = i == group.lines().size() - 1;
            List<String> fields = new ArrayList<>(List.of(
                    i == 0 ? group.section() : "",
                    PayerCodes.code(group.payers()),
                    line.code(),
                    plain(line.quantity()),
                    last ? text(group.billedPoints()) : "",
                    String.valueOf(group.count())));
            if (line.kind() == LineKind.MATERIAL) {
                fields.addAll(List.of("", plain(line.unitPrice()), "", ""));
            }
            for (int comment = 0; comment < COMMENT_FIELDS; comment++) {
                fields.add("");
            }
            for (int day = 1; day <= LONGEST_MONTH; day++) {
                fields.add(text(group.days().get(day)));
            }
            record(text, layout(line.kind()), fields.toArray(String[]::new));
        }
    }

    private static RecordLayout layout(LineKind kind) {
        return switch (kind) {
            case PROCEDURE -> RecordLayout.SI;
            case DRUG -> RecordLayout.IY;
            case MATERIAL -> RecordLayout.TO;
        };
    }

    private static void record(StringBuilder text, RecordLayout layout, String... fields) {
        text.append(layout.name());
        for (int i = 0; i < layout.size() - 1; i++) {
            text.append(',').append(i < fields.length ? fields[i] : "");
        }
        text.append(END);
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }
}
