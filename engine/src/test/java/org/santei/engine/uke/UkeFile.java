package org.santei.engine.uke;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.santei.engine.calculation.InputError;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;

/** A UKE file as lines of bytes without ends, to be damaged and read by tests. */
record UkeFile(List<byte[]> lines) {
    static final Charset CP932 = Charset.forName("MS932");

    static UkeFile clinic() {
        try (InputStream in = Objects.requireNonNull(UkeFile.class.getResourceAsStream("/uke/clinic-2021-10.uke"))) {
            return of(new String(in.readAllBytes(), CP932).split("\r\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UkeFile of(String... lines) {
        return new UkeFile(
                Arrays.stream(lines).map(line -> line.getBytes(CP932)).toList());
    }

    /** The same file with another line, from 1. */
    UkeFile with(int line, byte[] bytes) {
        List<byte[]> changed = new ArrayList<>(lines);
        changed.set(line - 1, bytes);
        return new UkeFile(changed);
    }

    UkeFile with(int line, String text) {
        return with(line, text.getBytes(CP932));
    }

    /** The same file with one more line before the given one, from 1. */
    UkeFile withInserted(int line, String text) {
        List<byte[]> changed = new ArrayList<>(lines);
        changed.add(line - 1, text.getBytes(CP932));
        return new UkeFile(changed);
    }

    /** The same file without the lines from the first to the last, both from 1. */
    UkeFile without(int first, int last) {
        List<byte[]> changed = new ArrayList<>(lines);
        changed.subList(first - 1, last).clear();
        return new UkeFile(changed);
    }

    byte[] bytes(String lineEnd) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            out.writeBytes(line);
            out.writeBytes(lineEnd.getBytes(CP932));
        }
        return out.toByteArray();
    }

    List<UkeEntry> read() throws UkeFileException {
        return read(bytes("\r\n"));
    }

    static List<UkeEntry> read(byte[] bytes) throws UkeFileException {
        List<UkeEntry> entries = new ArrayList<>();
        try (UkeReader reader = UkeReader.open(new ByteArrayInputStream(bytes))) {
            for (UkeEntry entry = reader.next(); entry != null; entry = reader.next()) {
                entries.add(entry);
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims of the file; fails when one could not be read. */
    static List<Claim> claims(byte[] bytes) throws UkeFileException {
        return read(bytes).stream().map(UkeFile::claim).toList();
    }

    static Claim claim(UkeEntry entry) {
        if (entry instanceof UkeEntry.ReadClaim read) {
            return read.claim();
        }
        throw new AssertionError("not read: " + entry);
    }

    static InputError error(UkeEntry entry) {
        if (entry instanceof UkeEntry.UnreadableClaim unreadable) {
            return unreadable.error();
        }
        throw new AssertionError("read in spite of the damage: " + entry);
    }

    /** The same claim wherever it stands: its lines move when lines before it are added or taken away. */
    static Claim withoutLineNumbers(Claim claim) {
        return new Claim(
                0,
                claim.receipt(),
                claim.month(),
                claim.setting(),
                claim.patient(),
                claim.facility(),
                claim.coverages(),
                claim.visits(),
                claim.diagnoses(),
                claim.groups().stream().map(UkeFile::withoutLineNumbers).toList(),
                claim.particulars()
                        .withComments(claim.particulars().comments().stream()
                                .map(comment -> new Comment(0, comment.code(), comment.day()))
                                .toList()));
    }

    private static LineGroup withoutLineNumbers(LineGroup group) {
        return new LineGroup(
                group.section(),
                group.payers(),
                group.lines().stream()
                        .map(line -> new Line(0, line.kind(), line.code(), line.quantity(), line.unitPrice()))
                        .toList(),
                group.count(),
                group.days(),
                group.billedPoints());
    }
}
