package org.santei.feetables.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.CRC32C;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.layout.Layouts;
import org.santei.feetables.store.RowStore.StoredColumn;
import org.santei.feetables.store.Table.Window;

/**
 * All tables in one file: a head, the files that they are from, each table's columns and timelines, and a checksum. It
 * is read in one go or mapped into memory; fields stay in its bytes until they are asked for.
 */
public final class SnapshotFile {

    private static final byte[] MAGIC = "SANTEI-TABLES-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private SnapshotFile() {}

    /** The bytes of a snapshot; the same tables always give the same bytes. */
    public static byte[] write(Tables tables) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 25);
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(MAGIC);
            strings(out, List.of(tables.hash(), new String(Provenance.write(tables.files()), StandardCharsets.UTF_8)));
            evidences(out, tables.evidences());
            out.writeInt(tables.all().size());
            for (Table table : tables.all()) {
                table(out, table);
            }
            out.flush();
            out.writeLong(checksum(ByteBuffer.wrap(bytes.toByteArray())));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The tables of a snapshot.
     *
     * @throws FeeTableException when the bytes are not those that were written
     */
    public static Tables read(ByteBuffer snapshot) {
        try {
            return new Reader(snapshot).tables();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FeeTableException("The snapshot of the tables is damaged", e);
        }
    }

    private static long checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return checksum.getValue();
    }

    private static void evidences(DataOutputStream out, List<Evidence> evidences) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Evidence evidence : evidences) {
            texts.add(evidence.source().name());
            texts.add(evidence.confidence().name());
            texts.add(evidence.text());
        }
        strings(out, texts);
    }

    private static void table(DataOutputStream out, Table table) throws IOException {
        strings(out, List.of(table.id(), table.layout().id()));
        RowStore rows = table.rowStore();
        out.writeInt(rows.rows());
        out.writeInt(rows.width());
        for (int column = 1; column <= rows.width(); column++) {
            column(out, rows.column(column), rows.rows());
        }
        Timelines lines = table.timelines();
        pool(out, lines.keys);
        for (int[] numbers : List.of(
                lines.keyStates,
                lines.knownOn,
                lines.stateVersions,
                lines.from,
                lines.until,
                lines.row,
                lines.origin,
                lines.evidence)) {
            numbers(out, numbers);
        }
        List<Window> windows = table.windows();
        for (ToIntFunction<Window> field :
                List.<ToIntFunction<Window>>of(Window::from, Window::until, Window::knownOn, Window::origin)) {
            numbers(out, windows.stream().mapToInt(field).toArray());
        }
    }

    private static void column(DataOutputStream out, StoredColumn column, int rows) throws IOException {
        pool(out, column.values());
        int codeBytes = column.codeBytes();
        out.writeInt(codeBytes);
        byte[] codes = new byte[codeBytes * rows];
        column.codes().duplicate().get(0, codes);
        out.write(codes);
    }

    private static void strings(DataOutputStream out, List<String> texts) throws IOException {
        pool(out, RowStoreBuilder.pool(texts));
    }

    private static void pool(DataOutputStream out, StringPool pool) throws IOException {
        numbers(out, pool.starts());
        out.write(pool.content());
    }

    private static void numbers(DataOutputStream out, int[] numbers) throws IOException {
        out.writeInt(numbers.length);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        bytes.asIntBuffer().put(numbers);
        out.write(bytes.array());
    }

    /** Takes a snapshot apart, from its first byte to its last. */
    private static final class Reader {

        private final ByteBuffer in;

        Reader(ByteBuffer snapshot) {
            in = snapshot.duplicate();
            byte[] magic = new byte[MAGIC.length];
            if (in.remaining() < MAGIC.length + CHECKSUM_BYTES) {
                throw new FeeTableException("The snapshot of the tables is cut off");
            }
            in.get(magic);
            int end = in.limit() - CHECKSUM_BYTES;
            if (!Arrays.equals(magic, MAGIC)) {
                throw new FeeTableException("This is no snapshot of the tables that this version can read");
            }
            if (checksum(snapshot.duplicate().limit(end)) != in.getLong(end)) {
                throw new FeeTableException("The snapshot of the tables is damaged: its checksum differs");
            }
            in.limit(end);
        }

        Tables tables() {
            StringPool head = pool();
            String hash = head.get(0);
            byte[] list = head.get(1).getBytes(StandardCharsets.UTF_8);
            List<SourceFile> files = Provenance.read(file -> list);
            List<Evidence> evidences = evidences();
            int count = in.getInt();
            List<Table> tables = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                tables.add(table());
            }
            return new Tables(files, tables, evidences, hash);
        }

        private List<Evidence> evidences() {
            StringPool texts = pool();
            List<Evidence> evidences = new ArrayList<>();
            for (int i = 0; i < texts.size(); i += 3) {
                evidences.add(new Evidence(
                        Evidence.Source.valueOf(texts.get(i)),
                        Evidence.Confidence.valueOf(texts.get(i + 1)),
                        texts.get(i + 2)));
            }
            return evidences;
        }

        private Table table() {
            StringPool names = pool();
            int rows = in.getInt();
            StoredColumn[] columns = new StoredColumn[in.getInt()];
            for (int i = 0; i < columns.length; i++) {
                StringPool values = pool();
                int codeBytes = in.getInt();
                columns[i] = new StoredColumn(values, codeBytes, bytes(codeBytes * rows));
            }
            Timelines lines = new Timelines(
                    pool(), numbers(), numbers(), numbers(), numbers(), numbers(), numbers(), numbers(), numbers());
            int[][] fields = {numbers(), numbers(), numbers(), numbers()};
            List<Window> windows = new ArrayList<>();
            for (int i = 0; i < fields[0].length; i++) {
                windows.add(new Window(fields[0][i], fields[1][i], fields[2][i], fields[3][i]));
            }
            return new Table(names.get(0), Layouts.of(names.get(1)), new RowStore(rows, columns), lines, windows);
        }

        private StringPool pool() {
            int[] starts = numbers();
            return new StringPool(starts, bytes(starts[starts.length - 1]));
        }

        private int[] numbers() {
            int[] numbers = new int[in.getInt()];
            in.asIntBuffer().get(numbers);
            in.position(in.position() + Integer.BYTES * numbers.length);
            return numbers;
        }

        private ByteBuffer bytes(int length) {
            ByteBuffer bytes = in.slice(in.position(), length);
            in.position(in.position() + length);
            return bytes;
        }
    }
}
