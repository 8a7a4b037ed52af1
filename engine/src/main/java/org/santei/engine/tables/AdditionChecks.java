package org.santei.engine.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.santei.engine.claim.PastAct;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.AdditionColumn;
import org.santei.feetables.AdditionMark;
import org.santei.feetables.FeeItem;
import org.santei.feetables.GeneralAge;
import org.santei.feetables.NoteAddition;
import org.santei.feetables.NoticeKind;
import org.santei.feetables.PointKind;
import org.santei.feetables.Shortfall;
import org.santei.feetables.TimeAddition;

/** Columns that say which item an addition goes with. */
final class AdditionChecks {

    private static final String GROUP = "物価対応料グループ区分";

    private final ClaimIndex claim;
    private final List<TableHit> hits;

    AdditionChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.hits = hits;
    }

    void check(Act act) {
        FeeItem item = act.item();
        if (item.noticeKind1().isAddition()) {
            List<Act> together = carriers(act);
            base(act, together);
            note(act, together);
            generalAge(act, together);
            time(act, together);
            shortfall(act, together);
        } else if (item.noticeKind2() == NoticeKind.ADDITION) {
            time(act, claim.onDay(act.day()));
        }
        if (item.conditions().specimen()) {
            specimen(act, claim.together(act));
        }
        List<AdditionMark> marks = item.conditions().marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).isAddition()) {
                mark(act, marks.get(i));
            }
        }
    }

    private void violated(TableCondition condition, Act act, Object columns, String title, Object value) {
        hits.add(TableHit.violated(condition, act, Rows.master(act, columns.toString(), title, value)));
    }

    private static boolean any(List<Act> acts, Predicate<Act> wanted) {
        for (int i = 0; i < acts.size(); i++) {
            if (wanted.test(acts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Acts that may carry an addition: those of its group (剤); where it stands there alone, those of its day. */
    private List<Act> carriers(Act act) {
        List<Act> together = claim.together(act);
        boolean alone = together.size() == claim.procedures(act.group()) && !any(together, AdditionChecks::isBase);
        return alone ? claim.onDay(act.day()) : together;
    }

    private static boolean isBase(Act act) {
        return !act.item().noticeKind1().isAddition();
    }

    private void base(Act act, List<Act> carriers) {
        boolean whole = carriers.size() >= claim.procedures(act.group());
        if (whole && !any(carriers, AdditionChecks::isBase)) {
            violated(
                    TableCondition.ADDITION_WITHOUT_BASE,
                    act,
                    "68",
                    TableCondition.ADDITION_WITHOUT_BASE.title(),
                    act.item().noticeKind1().digit());
        }
    }

    private void note(Act act, List<Act> together) {
        NoteAddition note = act.item().noteAddition();
        if (!note.isAddition()) {
            return;
        }
        if (!any(together, other -> other.item().noteAddition().isBaseOf(note))) {
            violated(TableCondition.NOTE_ADDITION, act, "38", TableCondition.NOTE_ADDITION.title(), note.group());
        }
        for (Act other : together) {
            boolean rival = other.index() > act.index()
                    && other.group() == act.group()
                    && !other.code().equals(act.code())
                    && other.item().noteAddition().equals(note);
            if (rival) {
                hits.add(TableHit.excluded(
                        TableCondition.NOTE_SEQUENCE,
                        act,
                        other,
                        true,
                        Rows.master(
                                act,
                                "39",
                                TableCondition.NOTE_SEQUENCE.title(),
                                note.group() + "-" + note.sequence())));
            }
        }
    }

    private void generalAge(Act act, List<Act> together) {
        GeneralAge general = act.item().ages().general();
        boolean isByAge = general != GeneralAge.NONE && act.item().kind() == PointKind.PERCENT_ADDED;
        if (isByAge && !any(together, other -> carriesAge(other.item(), act))) {
            violated(TableCondition.GENERAL_AGE, act, "40", TableCondition.GENERAL_AGE.title(), general.digit());
        }
    }

    private static boolean carriesAge(FeeItem item, Act addition) {
        boolean general = !item.noticeKind1().isAddition()
                && item.ages().general() == addition.item().ages().general()
                && isOfPart(item, addition.item());
        return general || item.ages().names(addition.code());
    }

    /** Whether two items stand in one part (部) of the schedule. */
    private static boolean isOfPart(FeeItem item, FeeItem other) {
        return !item.reference().isEmpty()
                && !other.reference().isEmpty()
                && item.reference().charAt(0) == other.reference().charAt(0);
    }

    private void time(Act act, List<Act> among) {
        TimeAddition time = act.item().timeAddition();
        if (time == TimeAddition.NONE || time == TimeAddition.ELIGIBLE) {
            return;
        }
        boolean general = act.item().noticeKind1() == NoticeKind.GENERAL_ADDITION;
        if (!any(
                among,
                other -> other.item().timeAddition() == TimeAddition.ELIGIBLE
                        && (!general || isOfPart(other.item(), act.item())))) {
            violated(TableCondition.TIME_ADDITION, act, "43", TableCondition.TIME_ADDITION.title(), time.digit());
        }
    }

    /** A reduction for a standard that is not met goes with an item that is so reduced. */
    private void shortfall(Act act, List<Act> together) {
        Shortfall shortfall = act.item().conditions().shortfall();
        if (shortfall.role() == Shortfall.Role.REDUCTION
                && !any(together, other -> other.item().conditions().shortfall().role() == Shortfall.Role.SUBJECT)) {
            violated(TableCondition.SHORTFALL_BASE, act, "44", TableCondition.SHORTFALL_BASE.title(), "1");
        }
    }

    private void specimen(Act act, List<Act> together) {
        if (!any(together, other -> !other.item().conditions().specimen())) {
            violated(TableCondition.SPECIMEN, act, "61", TableCondition.SPECIMEN.title(), "1");
        }
    }

    private void mark(Act act, AdditionMark mark) {
        AdditionColumn column = mark.column();
        List<Act> among = switch (column.within()) {
            case GROUP -> carriers(act);
            case DAY -> claim.onDay(act.day());
            case MONTH -> claim.acts();
        };
        boolean reachesBack = column.within() == AdditionColumn.Within.MONTH;
        if (any(among, other -> other.item().conditions().carries(mark)) || (reachesBack && wasDoneBefore(mark))) {
            group(act, mark, among);
            return;
        }
        LocalDate month = claim.claim().month().atDay(1);
        LocalDate before = month.minusMonths(1);
        if (reachesBack && !claim.claim().particulars().history().isCompleteFrom(before)) {
            Object row = Rows.master(act, String.valueOf(column.column()), column.title(), mark.code());
            hits.add(TableHit.unknown(TableCondition.ADDITION_COLUMN, act, row, Missing.history(before, month)));
        } else {
            violated(TableCondition.ADDITION_COLUMN, act, column.column(), column.title(), mark.code());
        }
    }

    /** What the groups of an addition and its item mean is not told: only equal ones are beyond doubt. */
    private void group(Act act, AdditionMark mark, List<Act> among) {
        if (!mark.group().isEmpty()
                && !any(among, other -> other.item().conditions().carriesInGroup(mark))) {
            String column = String.valueOf(mark.column().groupColumn());
            Object row = Rows.master(act, column, GROUP, mark.group());
            hits.add(TableHit.unknown(TableCondition.ADDITION_COLUMN, act, row, Missing.MEANING_OF_GROUPS));
        }
    }

    private boolean wasDoneBefore(AdditionMark mark) {
        for (PastAct past : claim.claim().particulars().history().acts()) {
            FeeItem item = claim.item(past.code(), past.day());
            if (item != null && item.conditions().carries(mark)) {
                return true;
            }
        }
        return false;
    }
}
