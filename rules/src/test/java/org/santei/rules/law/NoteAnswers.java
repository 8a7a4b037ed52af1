package org.santei.rules.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Clause;
import org.santei.feetables.AgeAddition;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Applicability;
import org.santei.feetables.FacilityStandards;
import org.santei.feetables.FeeItem;
import org.santei.feetables.PointKind;
import org.santei.feetables.Steps;

/**
 * Notes that a column of the tables carries as a whole: the words of the note follow one of these patterns from the first to
 * the last, and the codes of its item have in the column what the words ask for. Whatever else a note says, it is not
 * answered by a table.
 */
final class NoteAnswers {

    static final String STANDARD = "別に厚生労働大臣が定める施設基準(?:に適合(?:している|する)ものとして地方厚生局長等に届け出た|を満たす)保険医療機関において";
    private static final String SECTION = "(?:第[0-9]+部)?第[0-9]+[節款]";
    private static final String SUMMED =
            "場合は、(?:特に規定する場合を除き、)?前[0-9]*号により算定した点数及び" + SECTION + "の所定点数(?:を合算した点数)?により算定する。";
    private static final String DONE = "(?:行われる|実施した|実施する|行った)場合に(?:限り)?";

    /** One pattern, the column that carries it, the rules that enforce the column, and what must stand in it. */
    private record Carried(Pattern words, String column, String rules, BiPredicate<Matcher, Clause> holds) {}

    private final ClauseCodes codes;
    private final Limits limits;
    private final List<Carried> patterns;

    NoteAnswers(ClauseCodes codes, Limits limits) {
        this.codes = codes;
        this.limits = limits;
        this.patterns = List.of(
                carried(
                        "[^、。]{1,15}(?:の費用|料)は、(?:特に規定する場合を除き、)?" + SECTION + "(?:(?:又は|及び)" + SECTION
                                + ")?の各区分の所定点数(?:を合算した(?:点数|費用))?により算定する。",
                        "新又は現点数, 項番12",
                        "",
                        (words, note) -> note.isGeneral()),
                carried(
                        "[^、。]{1,15}に当たって(?:患者に対して?)?薬剤を(?:使用|施用)した" + SUMMED,
                        "医薬品マスター, 薬価 (COMMON-drug-points)",
                        "",
                        (words, note) -> note.isGeneral()),
                carried(
                        "[^、。]{1,15}に当たって、別に厚生労働大臣が定める保険医療材料\\(以下この部において「特定保険医療材料」という。\\)を(?:使用|支給)した" + SUMMED,
                        "特定器材マスター, 金額 (COMMON-material-points)",
                        "",
                        (words, note) -> note.isGeneral()),
                carried(
                        "([0-9]+)歳未満の乳幼児(?:の場合は|に対して行った場合(?:は|には))、(?:[^、。]+加算として、)?(?:所定点数に)?([0-9]+)点を(?:所定点数に)?加算する。",
                        "年齢加算, 項番100～111",
                        "COMMON-age-addition",
                        this::earnsByAge),
                carried(
                        STANDARD + DONE + "算定する。",
                        "施設基準, 項番72～81",
                        "COMMON-facility-standard",
                        (words, note) ->
                                allBases(note, code -> !code.facilityStandards().equals(FacilityStandards.NONE))),
                carried(
                        "入院中の患者以外の患者(?:について(?:のみ)?|に対して(?:行った場合に(?:限り)?)?)算定する。",
                        "入外適用区分, 項番13",
                        "COMMON-setting",
                        (words, note) -> allBases(note, code -> code.applicability() == Applicability.OUTPATIENT)),
                carried(
                        "入院中の患者(?:についてのみ|に対して行った場合に(?:限り)?)算定する。",
                        "入外適用区分, 項番13",
                        "COMMON-setting",
                        (words, note) -> allBases(note, code -> code.applicability() == Applicability.INPATIENT)),
                carried(
                        "(?:[^、。]{1,30}は、)?(?:患者1人につき)?((?:1月|月|1日|1週|週)(?:につき|に)?[0-9]+回)に限り算定する。",
                        "上限回数, 項番36・37; 算定回数テーブル",
                        "COMMON-count-cap COMMON-frequency",
                        this::isLimited),
                carried(
                        "(?:薬価が15円以下である場合は、算定しない。|使用薬剤の薬価は、別に厚生労働大臣が定める。)",
                        "医薬品マスター, 薬価 (COMMON-drug-points)",
                        "",
                        (words, note) -> true),
                carried(
                        "(?:[^。]+について、)?[^、。]+(?:は|には)、1(.+)を増すごとに(?:、[^、。]+加算として、)?"
                                + "所定点数に所定点数の100分の50に相当する点数を加算する。ただし、加算は([0-9]+)\\1を超えないものとする。",
                        "きざみ値, 項番30～35",
                        "COMMON-steps COMMON-steps-above",
                        this::growsByHalf),
                carried(
                        "[^、。]{1,40}に係る(組織適合性試験)の費用は、?所定点数に含まれる(?:ものとする)?。",
                        "医科診療行為マスター: 組織適合性試験のコードなし",
                        "",
                        (words, note) -> !codes.othersAreNamed(List.of(), words.group(1))),
                carried(
                        "(?:使用した|支給した)特定保険医療材料の材料価格は、別に厚生労働大臣が定める。",
                        "特定器材マスター, 金額 (COMMON-material-points)",
                        "",
                        (words, note) -> true));
    }

    private static Carried carried(String words, String column, String rules, BiPredicate<Matcher, Clause> holds) {
        return new Carried(Pattern.compile(words), column, rules, holds);
    }

    /** The table that carries a note; {@code null} when none does. */
    @Nullable
    Answer of(Clause note) {
        String words = Wording.ofNote(note);
        for (Carried pattern : patterns) {
            Matcher matcher = pattern.words().matcher(words);
            if (matcher.matches() && pattern.holds().test(matcher, note)) {
                return Answer.table(pattern.column(), pattern.rules());
            }
        }
        return null;
    }

    private boolean allBases(Clause note, Predicate<FeeItem> has) {
        List<FeeItem> bases = codes.bases(note);
        return isOfWholeItem(note) && !bases.isEmpty() && bases.stream().allMatch(has);
    }

    private boolean isLimited(Matcher words, Clause note) {
        return isOfWholeItem(note) && limits.carry(words.group(1), codes.bases(note));
    }

    /** Every code of the item earns, below the age, an addition with the points of the note, and no other below it. */
    private boolean earnsByAge(Matcher words, Clause note) {
        int years = Integer.parseInt(words.group(1));
        BigDecimal points = new BigDecimal(words.group(2));
        return allBases(
                note,
                code -> code.ages().additions().stream()
                        .anyMatch(addition -> isBelow(addition, years) && isOfPoints(addition, points)));
    }

    /** The addition may be one that several items share, so that its code stands under another clause or none. */
    private boolean isOfPoints(AgeAddition addition, BigDecimal points) {
        FeeItem item = codes.item(addition.code());
        return item != null && item.kind() == PointKind.POINTS && item.value().compareTo(points) == 0;
    }

    private static boolean isBelow(AgeAddition addition, int years) {
        return addition.lower().isNone() && addition.upper().equals(new AgeLimit(AgeLimit.Unit.YEARS, years));
    }

    /** The codes grow by half of their points up to the number of the note, all of them unless the note names some. */
    private boolean growsByHalf(Matcher words, Clause note) {
        int most = 1 + Integer.parseInt(words.group(2));
        List<FeeItem> growing =
                codes.bases(note).stream().filter(code -> code.steps() != null).toList();
        return !growing.isEmpty()
                && (words.group().contains("について")
                        || growing.size() == codes.bases(note).size())
                && growing.stream().allMatch(code -> growsByHalf(code, most));
    }

    private static boolean growsByHalf(FeeItem code, int most) {
        Steps steps = code.steps();
        return steps != null
                && steps.upper() == most
                && steps.points().multiply(new BigDecimal(2)).compareTo(code.value()) == 0;
    }

    /** A note of one of several items under a 区分番号 speaks of some of its codes only. */
    static boolean isOfWholeItem(Clause note) {
        return !note.id().contains("-I");
    }
}
