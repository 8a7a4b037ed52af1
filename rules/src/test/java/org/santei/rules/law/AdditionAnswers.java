package org.santei.rules.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Clause;
import org.santei.feetables.FacilityStandards;
import org.santei.feetables.FeeItem;

/**
 * Notes that give points for an act done together with the item, and say nothing else: the code of the addition states the
 * act, the master holds its points, the items that it goes with, the standard that it needs and how often it is given.
 */
final class AdditionAnswers {

    private static final Pattern NOTE = Pattern.compile("(" + NoteAnswers.STANDARD + "、?)?"
            + "([^、。()]{0,40}(?:行った|行う|実施した|使用した|用いた))場合に?は、"
            + "(?:[^、。()]{1,30}加算[0-9]*として、?)?(?:((?:1月|月|1日)(?:につき|に)?[0-9]+回)に限り、?)?"
            + "(?:所定点数に)?([0-9]+)点を(?:所定点数に)?加算する。");
    /** What the code of an addition does not state. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "患者|者|歳|児|届出|施設|基準|初診|再診|処方|[0-9]+[月日時分年回]|時間|夜|休日|以内|以上|超え|ついて|おいて|別に|所定点数|入院|同一|緊急|場合|必要|目的");

    private final ClauseCodes codes;
    private final Limits limits;

    AdditionAnswers(ClauseCodes codes, Limits limits) {
        this.codes = codes;
        this.limits = limits;
    }

    /** The columns that carry a note; {@code null} when they do not. */
    @Nullable
    Answer of(Clause note) {
        Matcher words = NOTE.matcher(Wording.ofNote(note));
        List<FeeItem> own = codes.of(note).isEmpty() ? codes.carriedAdditions(note) : codes.of(note);
        if (own.isEmpty()
                || !NoteAnswers.isOfWholeItem(note)
                || !words.matches()
                || CIRCUMSTANCE.matcher(words.group(2)).find()
                || !own.stream().allMatch(code -> isOfValue(code, words.group(4)) && goesWithAll(code, note))) {
            return null;
        }
        String columns = "新又は現点数, 項番12, 注加算コード, 項番38";
        String rules = "COMMON-note-addition";
        if (words.group(1) != null) {
            if (own.stream().anyMatch(code -> code.facilityStandards().equals(FacilityStandards.NONE))) {
                return null;
            }
            columns += ", 施設基準, 項番72～81";
            rules += " COMMON-facility-standard";
        }
        if (words.group(3) != null) {
            if (!limits.carry(words.group(3), own)) {
                return null;
            }
            columns += ", 上限回数, 項番36・37, 算定回数テーブル";
            rules += " COMMON-count-cap COMMON-frequency";
        }
        return Answer.table(columns, rules);
    }

    private static boolean isOfValue(FeeItem code, String points) {
        return code.value().compareTo(new BigDecimal(points)) == 0;
    }

    private boolean goesWithAll(FeeItem addition, Clause note) {
        List<FeeItem> bases = codes.bases(note);
        return !bases.isEmpty()
                && bases.stream().allMatch(base -> base.noteAddition().isBaseOf(addition.noteAddition()));
    }
}
