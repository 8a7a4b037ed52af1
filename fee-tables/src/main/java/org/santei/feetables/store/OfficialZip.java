package org.santei.feetables.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.FeeTableException;

/** A file of the payers, mostly a zip file with one table in it, and what its names tell. */
public final class OfficialZip {

    // Names in zip files made in Japan are in MS932 unless the file says that they are in UTF-8.
    private static final Charset NAMES = Charset.forName("windows-31j");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MOST_BYTES = 200_000_000;
    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20[0-9]{6})(?![0-9])");
    private static final Pattern MASTER = Pattern.compile("(s|y|t|c|ck|b|z)(_|ALL|20|\\.).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELECTRONIC = Pattern.compile("(?:tensuhyo_?)?(01|02|03-[1-4]|04|05)(?![0-9]).*");
    // Of these tables there are files of changes too.
    private static final List<String> WITH_CHANGES = List.of("s", "y", "t", "c");
    private static final Pattern COMPLETE = Pattern.compile(".*_?ALL.*", Pattern.CASE_INSENSITIVE);

    private final String file;
    private final String entry;
    private final LocalDate packedOn;
    private final byte[] content;

    private OfficialZip(String file, String entry, LocalDate packedOn, byte[] content) {
        this.file = file;
        this.entry = entry;
        this.packedOn = packedOn;
        this.content = content;
    }

    /**
     * Opens a zip file.
     *
     * @param file its name without folders
     * @throws FeeTableException when it is none, or holds no table or more than one
     */
    public static OfficialZip open(String file, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), NAMES)) {
            OfficialZip found = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (found != null) {
                    throw new FeeTableException(file + " holds more than one file: " + found.entry + " and "
                            + entry.getName() + ". Import each table from a zip file of its own.");
                }
                byte[] content = zip.readNBytes(MOST_BYTES);
                if (content.length == MOST_BYTES) {
                    throw new FeeTableException(file + ": " + entry.getName() + " is too large for a table.");
                }
                found = new OfficialZip(file, name(entry.getName()), day(entry), content);
            }
            if (found == null) {
                throw new FeeTableException(
                        file + " is no zip file with a table in it. Give the zip file as published.");
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new FeeTableException(file + " cannot be unpacked (" + e.getMessage() + "). Download it again.");
        }
    }

    /**
     * A file as it is: what is packed in it when it is a zip file, else its bytes.
     *
     * @param writtenOn the day on which a file that is no zip file was written
     * @throws FeeTableException when it is a zip file that holds no table or more than one
     */
    public static OfficialZip of(String file, byte[] bytes, LocalDate writtenOn) {
        boolean packed = file.toLowerCase(Locale.ROOT).endsWith(".zip");
        return packed ? open(file, bytes) : new OfficialZip(file, file, writtenOn, bytes);
    }

    private static LocalDate day(ZipEntry entry) {
        return LocalDate.ofInstant(entry.getLastModifiedTime().toInstant(), JAPAN);
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The name of the table's file in the zip file. */
    public String entry() {
        return entry;
    }

    /** What the table's file says. */
    public byte[] content() {
        return content;
    }

    /** The short name of the table that the names tell; {@code null} when they tell none. */
    public @Nullable String table() {
        for (String name : List.of(entry, file)) {
            Matcher master = MASTER.matcher(name);
            if (master.matches()) {
                return master.group(1).toLowerCase(Locale.ROOT);
            }
            Matcher electronic = ELECTRONIC.matcher(name.toLowerCase(Locale.ROOT));
            if (electronic.matches()) {
                return "e" + electronic.group(1);
            }
        }
        return null;
    }

    /** The day of publication that the names tell; {@code null} when they tell none. */
    public @Nullable LocalDate publishedOn() {
        for (String name : List.of(entry, file)) {
            Matcher day = DAY.matcher(name);
            if (day.find()) {
                try {
                    return LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                } catch (DateTimeException e) {
                    throw new FeeTableException(
                            name + ": '" + day.group(1) + "' is no date. Say --published YYYY-MM-DD.");
                }
            }
        }
        return null;
    }

    /** How many columns its first row has. */
    public int columns(char separator) {
        int columns = 1;
        boolean quoted = false;
        for (byte each : content) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == separator && !quoted) {
                columns++;
            } else if (each == '\n' && !quoted) {
                break;
            }
        }
        return columns;
    }

    /** The day on which the table was packed. */
    public LocalDate packedOn() {
        return packedOn;
    }

    /** Whether every row of a table is in the file, as far as its names and the habits of its publisher tell. */
    public boolean isNamedComplete(String table) {
        return !WITH_CHANGES.contains(table)
                || COMPLETE.matcher(entry).matches()
                || COMPLETE.matcher(file).matches();
    }
}
