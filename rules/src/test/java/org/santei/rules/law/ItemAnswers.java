package org.santei.rules.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.engine.law.Clause;
import org.santei.feetables.FeeItem;

/**
 * Whether the master carries an item: each sum of points that the notice prints under it is the value of a code of it, and
 * nothing else is said in words.
 */
final class ItemAnswers {

    private static final Pattern POINTS = Pattern.compile("　([0-9０-９,]+)点$");
    private static final Pattern IN_WORDS = Pattern.compile("。|点数|[0-9]点(?!$)|[0-9]+分の");
    /** Part of a name that a code bears. */
    private static final Pattern EXCEPTION = Pattern.compile("\\([^()]*を除く。\\)");
    /** Part of a name, when a code bears it and it takes in no act that has a code of its own. */
    private static final Pattern EXTENT = Pattern.compile("\\((([^()。]*)を含む|[^()。]*に限る)。\\)");

    private static final Pattern BETWEEN_ACTS = Pattern.compile("、|及び|又は|若しくは|並びに");
    /** What a claim tells otherwise than by the code: which of several branches is meant may be wrong. */
    private static final Pattern CIRCUMSTANCE =
            Pattern.compile("初診|再診|処方箋|歳|入院|退院|診療所|病院|病床|主病|届出|基準|(?<!メートル|範囲)以内|月[0-9]+回|[0-9]+回目|日目|単一|同一|患者(?!適合)");

    private static final Pattern UNIT = Pattern.compile("\\(([^()]*(?:につき|一連として|限り|片側|[月日週年][0-9]*回)[^()]*)\\)");
    private static final String EACH_TIME = "1回につき";

    private static final int LONGEST = 40;

    private final ClauseCodes codes;
    private final Limits limits;

    ItemAnswers(ClauseCodes codes, Limits limits) {
        this.codes = codes;
        this.limits = limits;
    }

    Answer of(Clause item) {
        List<FeeItem> own = codes.of(item);
        if (item.isDeleted()) {
            return own.isEmpty()
                    ? Answer.table("削除: no code in force", "")
                    : Answer.notYet("削除, but in force: " + names(own));
        }
        if (own.isEmpty()) {
            return Answer.notYet("no code of the master");
        }
        Set<BigDecimal> printed = new TreeSet<>();
        for (String line : item.text().lines().toList()) {
            String words = Wording.plain(line);
            if (IN_WORDS.matcher(EXCEPTION.matcher(withoutExtents(words, own)).replaceAll(""))
                    .find()) {
                return Answer.notYet("says more than points: " + shortened(words));
            }
            if (!line.equals(item.text().lines().findFirst().orElse(line))
                    && CIRCUMSTANCE.matcher(words).find()) {
                return Answer.notYet("a branch depends on: " + shortened(words));
            }
            Matcher points = POINTS.matcher(line);
            if (points.find()) {
                printed.add(new BigDecimal(Wording.plain(points.group(1))));
            }
            Matcher unit = UNIT.matcher(words);
            if (unit.find()
                    && !unit.group(1).equals(EACH_TIME)
                    && !isOfAName(unit.group(1), own)
                    && !limits.carry(unit.group(1), own)) {
                return Answer.notYet("no limit at hand for: " + unit.group(1));
            }
        }
        return compared(printed, own);
    }

    /** Words without the brackets that say what else an act takes in, or is limited to, and that stand in a name. */
    private String withoutExtents(String words, List<FeeItem> own) {
        Matcher extents = EXTENT.matcher(words);
        StringBuilder rest = new StringBuilder();
        while (extents.find()) {
            boolean borne = codes.anyIsNamed(own, extents.group(1))
                    && (extents.group(2) == null
                            || BETWEEN_ACTS
                                    .splitAsStream(extents.group(2))
                                    .noneMatch(act -> codes.othersAreNamed(own, act)));
            extents.appendReplacement(rest, borne ? "" : Matcher.quoteReplacement(extents.group()));
        }
        return extents.appendTail(rest).toString();
    }

    /** Whether the words are those of an act, such as 片側頸部外側区域郭清を伴うもの, and not of a unit. */
    private boolean isOfAName(String words, List<FeeItem> own) {
        return words.endsWith("もの") && codes.anyIsNamed(own, words.replaceFirst("のもの$|もの$", ""));
    }

    private static Answer compared(Set<BigDecimal> printed, List<FeeItem> own) {
        List<String> missing = new ArrayList<>();
        for (BigDecimal points : printed) {
            if (own.stream().noneMatch(code -> code.value().compareTo(points) == 0)) {
                missing.add(points.toPlainString());
            }
        }
        if (printed.isEmpty()) {
            return Answer.notYet("no points in the notice");
        }
        return missing.isEmpty()
                ? Answer.table("新又は現点数, 項番12", "")
                : Answer.notYet("not in the master: " + String.join(" ", missing) + "点");
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + '…';
    }

    private static String names(List<FeeItem> own) {
        return String.join(" ", own.stream().map(FeeItem::code).toList());
    }
}
