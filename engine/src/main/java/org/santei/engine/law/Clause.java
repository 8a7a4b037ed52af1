package org.santei.engine.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one rule may implement: an item, a note (注), or a number of general provisions (通則).
 *
 * @param id the beginning of the ids of its rules: {@code A001}, {@code A001-N8}, {@code B001-I22-N1} for 注１ of
 *     Ｂ００１の22, {@code D215-I3-4-N1} for 注１ of ３のニ, {@code D-G5} for 通則５ of 検査, {@code D-S3-H2-G1} for 通則 of the
 *     second heading in brackets of 第３節. A 注 or 通則 without a number has number 1
 * @param item 区分番号 that it stands under, or name of the file of its general provisions
 * @param text its lines; that of an item is without notes
 */
public record Clause(String id, String item, String text) {

    private static final Pattern ADDITION = Pattern.compile("(?:^|[、。，])([^、。（）]{1,30}?(?:加算|減算)[^、。（）]{0,3})として、");
    private static final Pattern MARK = Pattern.compile("^(?:注[0-9０-９]*|[0-9０-９]+)　");
    private static final int LONGEST_HEADING = 30;
    private static final int HASH_DIGITS = 8;

    /** What changes with the words and numbers of the text, and not with spaces or widths of characters. */
    public String hash() {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isItem() {
        return id.equals(item);
    }

    /** General provisions stand under no 区分番号. */
    public boolean isGeneral() {
        return id.contains("-G");
    }

    /** Whether the notice says that it is no more. */
    public boolean isDeleted() {
        return firstLine().endsWith("削除");
    }

    /** A few words to know it by: the name of an item or of the addition that a note gives, else how the note begins. */
    public String heading() {
        String line = firstLine();
        if (isItem()) {
            String[] words = line.split("　", 3);
            return words.length > 1 ? words[1] : line;
        }
        Matcher addition = ADDITION.matcher(line);
        String words = addition.find() ? addition.group(1) : MARK.matcher(line).replaceFirst("");
        return words.length() <= LONGEST_HEADING ? words : words.substring(0, LONGEST_HEADING) + '…';
    }

    private String firstLine() {
        return text.substring(0, text.indexOf('\n'));
    }
}
