package org.santei.engine.calculation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.Visit;
import org.santei.engine.claim.Waiver;

/** Identifies what was asked: SHA-256 over every field of the claim, in the order of its records. */
public final class InputHash {

    private final HashedBytes out = new HashedBytes();

    private InputHash() {}

    /** The hash, in 64 hexadecimal digits. */
    public static String of(Claim claim, Question question) {
        InputHash hash = new InputHash();
        hash.write(question);
        hash.write(claim);
        return hash.out.sha256();
    }

    private void write(Claim claim) {
        write(claim.receipt());
        out.writeInt(claim.line());
        out.writeInt(claim.month().getYear() * 12 + claim.month().getMonthValue());
        write(claim.setting());
        write(claim.patient().sex());
        write(claim.patient().birthDate());
        write(claim.facility());
        begin(claim.coverages());
        for (Coverage coverage : claim.coverages()) {
            write(coverage.payer());
            write(coverage.billedPoints());
            write(coverage.billedPatientYen());
            write(coverage.certificate());
        }
        begin(claim.visits());
        for (Visit visit : claim.visits()) {
            write(visit.day());
            write(visit.timeClass());
        }
        begin(claim.diagnoses());
        for (Diagnosis diagnosis : claim.diagnoses()) {
            write(diagnosis.code());
            write(diagnosis.since());
        }
        begin(claim.groups());
        for (LineGroup group : claim.groups()) {
            write(group);
        }
        write(claim.particulars());
    }

    private void write(Certificate certificate) {
        write(certificate.number() == null ? "" : certificate.number());
        write(certificate.incomeClass() == null ? "" : certificate.incomeClass());
        out.writeBoolean(certificate.multiple());
        out.writeBoolean(certificate.halved());
        write(certificate.longTermYen());
        write(number(certificate.longTermForAll()));
        write(certificate.benefitPercent());
        write(certificate.reducedStandard());
        write(certificate.mealPercent());
        Waiver waiver = certificate.waiver();
        write(waiver == null ? null : waiver.kind());
        write(waiver == null ? null : waiver.percent());
        write(waiver == null ? null : waiver.yen());
        FundLimits limits = certificate.limits();
        write(limits.percent());
        write(limits.perVisitYen());
        write(limits.perDayYen());
        write(limits.perMonthYen());
        write(limits.perDayCount());
        write(limits.perMonthCount());
    }

    private void write(Particulars particulars) {
        write(particulars.scheme());
        out.writeBoolean(particulars.dpc());
        Stay stay = particulars.stay();
        write(stay == null ? null : stay.admitted());
        write(stay == null ? null : stay.discharged());
        write(particulars.treatmentDays());
        write(particulars.history().since());
        begin(particulars.history().acts());
        for (PastAct act : particulars.history().acts()) {
            write(act.code());
            write(act.day());
            out.writeInt(act.times());
        }
        begin(particulars.comments());
        for (Comment comment : particulars.comments()) {
            out.writeInt(comment.line());
            write(comment.code());
            write(comment.day());
        }
    }

    private void write(Facility facility) {
        write(facility.kind());
        write(number(facility.paediatrics()));
        List<String> standards =
                facility.standards() == null ? List.of() : List.copyOf(new TreeSet<>(facility.standards()));
        out.writeBoolean(facility.standards() != null);
        begin(standards);
        for (String standard : standards) {
            write(standard);
        }
        write(facility.licensedBeds());
        write(facility.generalBeds());
        write(facility.area());
    }

    private void write(LineGroup group) {
        write(group.section());
        begin(group.payers());
        for (Payer payer : group.payers()) {
            write(payer);
        }
        out.writeInt(group.count());
        write(group.billedPoints());
        begin(group.days().keySet());
        for (Map.Entry<Integer, Integer> day : group.days().entrySet()) {
            out.writeByte(day.getKey().byteValue());
            out.writeInt(day.getValue());
        }
        begin(group.lines());
        for (Line line : group.lines()) {
            out.writeInt(line.number());
            write(line.kind());
            write(line.code());
            write(line.quantity() == null ? "" : line.quantity().toString());
            write(line.unitPrice() == null ? "" : line.unitPrice().toString());
        }
    }

    private static @Nullable Integer number(@Nullable Boolean flag) {
        return flag == null ? null : Integer.valueOf(flag ? 1 : 0);
    }

    private void begin(Collection<?> list) {
        out.writeInt(list.size());
    }

    private void write(@Nullable Enum<?> constant) {
        write(constant == null ? "" : constant.name());
    }

    private void write(String text) {
        out.writeText(text);
    }

    private void write(@Nullable LocalDate date) {
        out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
    }

    private void write(@Nullable Integer number) {
        out.writeLong(number == null ? Long.MIN_VALUE : number);
    }
}
