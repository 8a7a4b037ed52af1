package org.santei.engine.uke;

/** The GO record (診療報酬請求書レコード), the last of every file. */
final class ClosingRecord {
    private static final int CLAIMS = 2;
    private static final int POINTS = 3;
    private static final int VOLUME = 4;

    private ClosingRecord() {}

    /** Whether the line claims to be one; it may still be damaged. */
    static boolean isNamedBy(RawLine line) {
        return line.recordId().equals(RecordLayout.GO.name());
    }

    static boolean isValid(RawLine line) {
        if (!isNamedBy(line)) {
            return false;
        }
        try {
            check(RecordDecoder.decode(line));
            return true;
        } catch (BadRecordException e) {
            return false;
        }
    }

    static void check(UkeRecord go) throws BadRecordException {
        go.number(CLAIMS, 6);
        String points = go.required(POINTS);
        if (!points.matches("[0-9]{1,10}")) {
            throw go.error(POINTS, "総合計点数は10桁以内の半角数字で記録してください。");
        }
        go.code(VOLUME, 2);
    }
}
