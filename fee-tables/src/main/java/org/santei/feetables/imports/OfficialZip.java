package org.santei.feetables.imports;

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

/** A zip file of the payers with one table in it, and what its names tell. */
final class OfficialZip {

    // Names in zip files made in Japan are in MS932 unless the file says that they are in UTF-8.
    private static final Charset NAMES = Charset.forName("windows-31j");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int MOST_BYTES = 200_000_000;
    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20[0-9]{6})(?![0-9])");
    private static final Pattern MASTER = Pattern.compile("(s|y|t|c|ck|b|z)(_|ALL|20|\\.).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELECTRONIC = Pattern.compile("(?:tensuhyo_?)?(01|02|03-[1-4]|04|05)(?![0-9]).*");
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
     * @throws ImportException when it is none, or holds no table or more than one
     */
    static OfficialZip open(String file, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), NAMES)) {
            OfficialZip found = null;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (found != null) {
                    throw new ImportException(file + " holds more than one file: " + found.entry + " and "
                            + entry.getName() + ". Import each table from a zip file of its own.");
                }
                byte[] content = zip.readNBytes(MOST_BYTES);
                if (content.length == MOST_BYTES) {
                    throw new ImportException(file + ": " + entry.getName() + " is too large for a table.");
                }
                found = new OfficialZip(file, name(entry.getName()), day(entry), content);
            }
            if (found == null) {
                throw new ImportException(file + " is no zip file with a table in it. Give the zip file as published.");
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new ImportException(file + " cannot be unpacked (" + e.getMessage() + "). Download it again.");
        }
    }

    private static LocalDate day(ZipEntry entry) {
        return LocalDate.ofInstant(entry.getLastModifiedTime().toInstant(), JAPAN);
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The name of the table's file in the zip file. */
    String entry() {
        return entry;
    }

    byte[] content() {
        return content;
    }

    /** The short name of the table that the names tell; {@code null} when they tell none. */
    @Nullable
    String table() {
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
    @Nullable
    LocalDate publishedOn() {
        for (String name : List.of(entry, file)) {
            Matcher day = DAY.matcher(name);
            if (day.find()) {
                try {
                    return LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE);
                } catch (DateTimeException e) {
                    throw new ImportException(
                            name + ": '" + day.group(1) + "' is no date. Say --published YYYY-MM-DD.");
                }
            }
        }
        return null;
    }

    /** The day on which the table was packed. */
    LocalDate packedOn() {
        return packedOn;
    }

    /** Whether the names say that every row of the table is in the file. */
    boolean isNamedComplete() {
        return COMPLETE.matcher(entry).matches() || COMPLETE.matcher(file).matches();
    }
}
