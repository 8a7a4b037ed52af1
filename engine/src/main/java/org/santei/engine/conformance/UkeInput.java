package org.santei.engine.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Stay;
import org.santei.engine.uke.UkeEntry;
import org.santei.engine.uke.UkeFileException;
import org.santei.engine.uke.UkeReader;
import org.santei.engine.uke.UkeWriter;

/** Cases as UKE files, and what these cannot tell. */
public final class UkeInput {

    private UkeInput() {}

    /** A file of cases. */
    public static byte[] file(List<KitCase> cases) {
        List<Claim> claims = cases.stream().map(KitCase::claim).toList();
        return UkeWriter.file(
                claims,
                claims.stream()
                        .map(Claim::month)
                        .max(Comparable::compareTo)
                        .orElseThrow()
                        .plusMonths(1));
    }

    /**
     * The fields of a case that its UKE file cannot tell, as the claim of the API names them, in their order there: a program
     * that reads the file has to have them from elsewhere, such as its own settings.
     */
    public static List<String> lacking(KitCase kitCase) {
        Claim told = kitCase.claim();
        Claim read = read(file(List.of(kitCase)));
        List<String> lacking = new ArrayList<>();
        add(lacking, "scheme", told.particulars().scheme(), read.particulars().scheme());
        add(lacking, "dpc", told.particulars().dpc(), read.particulars().dpc());
        facility(lacking, told.facility(), read.facility());
        Stay stay = told.particulars().stay();
        Stay readStay = read.particulars().stay();
        add(
                lacking,
                "stay.admitted",
                stay == null ? null : stay.admitted(),
                readStay == null ? null : readStay.admitted());
        if (stay != null && stay.discharged() != null) {
            lacking.add("stay.discharged");
        }
        add(
                lacking,
                "treatmentDays",
                told.particulars().treatmentDays(),
                read.particulars().treatmentDays());
        add(lacking, "payers", told.coverages(), read.coverages());
        add(lacking, "visits", told.visits(), read.visits());
        add(lacking, "diagnoses", told.diagnoses(), read.diagnoses());
        add(lacking, "groups", bare(told), bare(read));
        add(lacking, "history", told.particulars().history(), read.particulars().history());
        return List.copyOf(lacking);
    }

    private static void facility(List<String> lacking, Facility told, Facility read) {
        add(lacking, "facility.kind", told.kind(), read.kind());
        add(lacking, "facility.paediatrics", told.paediatrics(), read.paediatrics());
        add(lacking, "facility.standards", told.standards(), read.standards());
        add(lacking, "facility.licensedBeds", told.licensedBeds(), read.licensedBeds());
        add(lacking, "facility.generalBeds", told.generalBeds(), read.generalBeds());
        add(lacking, "facility.area", told.area(), read.area());
    }

    private static List<String> bare(Claim claim) {
        return claim.groups().stream().map(UkeInput::bare).toList();
    }

    /** A group without the numbers of its lines, which are those of the file. */
    private static String bare(LineGroup group) {
        StringBuilder text = new StringBuilder(group.section())
                .append(group.payers())
                .append(group.count())
                .append(group.days());
        group.lines()
                .forEach(line -> text.append(' ')
                        .append(line.code())
                        .append(line.kind())
                        .append(line.quantity())
                        .append(line.unitPrice()));
        return text.toString();
    }

    private static void add(List<String> lacking, String field, @Nullable Object told, @Nullable Object read) {
        if (told != null && !Objects.equals(told, read)) {
            lacking.add(field);
        }
    }

    private static Claim read(byte[] file) {
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(file))) {
            UkeEntry entry = reader.next();
            if (entry instanceof UkeEntry.ReadClaim claim) {
                return claim.claim();
            }
            throw new IllegalStateException("A case makes no readable UKE file: " + entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UkeFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
