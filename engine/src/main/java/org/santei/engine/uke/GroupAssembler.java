package org.santei.engine.uke;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/**
 * Puts the lines of one claim together into groups (点数・回数算定単位, 剤).
 *
 * <p>A group begins at a record with 診療識別, or right after the end of a group of the same section, and ends at
 * the record with 点数 or before the next 診療識別.
 */
final class GroupAssembler {
    /** Most records in a row that may leave out 診療識別. */
    private static final int OMITTED_LIMIT = 98;

    private final YearMonth month;
    private final CoverageAssembler coverages;
    private final List<LineGroup> groups = new ArrayList<>();
    private final List<Member> open = new ArrayList<>();
    private Set<Payer> openPayers = Set.of();
    private String section = "";
    private int omitted;

    GroupAssembler(YearMonth month, CoverageAssembler coverages) {
        this.month = month;
        this.coverages = coverages;
    }

    /** Takes a CO record: it may begin a group, but is no member. */
    void comment(UkeRecord co) throws BadRecordException {
        takeSection(co);
        checkCovered(co, Member.payers(co));
    }

    /** Takes an SI, IY or TO record. */
    void line(UkeRecord record) throws BadRecordException {
        takeSection(record);
        if (!Sections.isBilled(section)) {
            throw record.error(Member.SECTION, "診療識別がありません。剤の先頭の行に、診療行為の診療識別2桁を記録してください（01と99はコメントだけの識別です）。");
        }
        if (open.isEmpty()) {
            record.required(Member.PAYERS);
        }
        checkCovered(record, Member.payers(record));
        Member member = Member.read(record, month);
        join(member);
        if (member.points() != null) {
            closeOpen();
        }
    }

    /** The groups in input order; a last group without 点数 is one of them. */
    List<LineGroup> finish() {
        closeOpen();
        return groups;
    }

    private void takeSection(UkeRecord record) throws BadRecordException {
        if (!record.has(Member.SECTION)) {
            if (++omitted > OMITTED_LIMIT) {
                throw record.error(Member.SECTION, "診療識別を省略した行が" + OMITTED_LIMIT + "件を超えて続いています。剤の先頭の行に診療識別を記録してください。");
            }
            return;
        }
        String given = record.code(Member.SECTION, 2);
        if (!Sections.isKnown(given)) {
            throw record.error(Member.SECTION, "診療識別が別表20にありません。診療識別コード2桁を確かめてください。");
        }
        closeOpen();
        section = given;
        omitted = 0;
    }

    private void checkCovered(UkeRecord record, @Nullable Set<Payer> payers) throws BadRecordException {
        if (payers != null && !coverages.covers(payers)) {
            throw record.error(Member.PAYERS, "負担区分の示す医療保険または公費のレコード（HO・KO）がこのレセプトにありません。負担区分かHO・KOを直してください。");
        }
    }

    private void join(Member member) throws BadRecordException {
        UkeRecord record = member.record();
        Set<Payer> payers = member.payers();
        if (open.isEmpty()) {
            openPayers = payers == null ? Set.of() : payers;
        } else if (payers != null && !payers.equals(openPayers)) {
            throw record.error(Member.PAYERS, "1つの剤の中で負担区分が異なります。同じ剤の行には同じ負担区分を記録してください。");
        } else {
            checkSameCount(open.get(0), member);
        }
        open.add(member);
    }

    private static void checkSameCount(Member first, Member member) throws BadRecordException {
        if (member.count() != first.count()) {
            throw member.record()
                    .error(
                            Member.COUNT,
                            "1つの剤の中で回数が異なります（" + first.record().line() + "行目は" + first.count() + "、この行は"
                                    + member.count() + "）。同じ剤の行には同じ回数を記録してください。");
        }
        if (!member.days().equals(first.days())) {
            throw member.record()
                    .error(
                            Member.COUNT,
                            "1つの剤の中で算定日ごとの回数が異なります（" + first.record().line() + "行目と比べて）。同じ剤の行には同じ算定日を記録してください。");
        }
    }

    private void closeOpen() {
        if (open.isEmpty()) {
            return;
        }
        Member last = open.get(open.size() - 1);
        groups.add(new LineGroup(
                section,
                openPayers,
                open.stream().map(Member::line).toList(),
                last.count(),
                last.days(),
                last.points()));
        open.clear();
    }
}
