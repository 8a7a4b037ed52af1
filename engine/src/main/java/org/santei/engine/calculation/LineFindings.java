package org.santei.engine.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.facts.Act;
import org.santei.feetables.Standing;

/** Findings on the lines and points of groups. */
final class LineFindings {

    private static final String CODE = "code";

    private final FindingList found;
    private final Settlement settlement;
    private final Stakes stakes;

    LineFindings(FindingList found, Settlement settlement, Stakes stakes) {
        this.found = found;
        this.settlement = settlement;
        this.stakes = stakes;
    }

    void ofGroup(LineGroup group, List<GroupResult> results) {
        for (Line line : group.lines()) {
            if (line.kind() == LineKind.PROCEDURE) {
                ofLine(group, line);
            } else {
                ofSupply(group, line);
            }
        }
        if (GroupSupplies.has(group)) {
            ofCharge(group);
        }
        for (GroupResult result : results) {
            ofPoints(group, result, results.size() > 1);
        }
    }

    private void ofPoints(LineGroup group, GroupResult result, boolean isPart) {
        Integer billed = group.billedPoints();
        boolean inYen = result.yen() != 0 && Integer.valueOf(0).equals(result.points());
        Integer points = inYen ? Integer.valueOf(result.yen()) : result.points();
        // A claim records what a line takes off without a sign, and meals in yen.
        if (billed != null && points != null && result.outcome() == Outcome.PAID && billed != Math.abs(points)) {
            int last = group.lines().get(group.lines().size() - 1).number();
            String part = isPart ? "うち " + result.count() + " 回は " : " ";
            found.add(
                    FindingType.WRONG_POINTS,
                    CommonRules.BILLED_POINTS,
                    found.group(group, last, "points"),
                    inYen
                            ? Long.valueOf((billed - (long) points) * result.count())
                            : beyondLines(group, billed, result.count()),
                    "記録された" + (inYen ? "金額は " : "点数は ") + billed + (inYen ? " 円" : " 点") + "ですが、計算では" + part
                            + Math.abs(points) + (inYen ? " 円です。" : " 点です。"));
        } else if (billed != null && result.outcome() == Outcome.REFUSED && !isPart) {
            ofRefusedPoints(group, billed);
        }
        if (result.outcome() == Outcome.UNDECIDED && result.lines().stream().noneMatch(LineFindings::isUndecided)) {
            found.add(
                    FindingType.UNDECIDED,
                    CommonRules.MASTER,
                    found.group(group, group.lines().get(0).number(), "points"),
                    null,
                    "点数を決められません。必要なもの: " + String.join("、", result.missing()));
        }
    }

    /** Points of a group of which nothing is paid may be wrong besides. */
    private void ofRefusedPoints(LineGroup group, int billed) {
        Integer whole = stakes.whole(group);
        // What is paid in a bundle elsewhere is worth nothing here.
        if (whole != null && whole != 0 && billed != Math.abs(whole)) {
            int last = group.lines().get(group.lines().size() - 1).number();
            found.add(
                    FindingType.WRONG_POINTS,
                    CommonRules.BILLED_POINTS,
                    found.group(group, last, "points"),
                    beyondLines(group, billed, group.count()),
                    "記録された点数は " + billed + " 点ですが、記録された行では " + Math.abs(whole) + " 点です。");
        }
    }

    /** What is billed beyond all lines of a group: what lines that are refused are worth is told with them. */
    private @Nullable Long beyondLines(LineGroup group, int billed, int count) {
        Integer whole = stakes.whole(group);
        return whole == null ? null : Stakes.yen(billed - Math.abs(whole), count);
    }

    /** What the patient pays beside the insurance, where it cannot be said. */
    private void ofCharge(LineGroup group) {
        for (int day : Settlement.days(group)) {
            List<String> missing = settlement.supplies(group, day).missingCharge();
            if (!missing.isEmpty()) {
                found.add(
                        FindingType.UNDECIDED,
                        CommonRules.SELF_PAID,
                        found.group(group, group.lines().get(0).number(), "lines"),
                        null,
                        FindingList.on(day) + "特別の料金を決められません。必要な事実: " + String.join("、", missing));
            }
        }
    }

    private static boolean isUndecided(LineResult line) {
        return line.outcome() == Outcome.UNDECIDED;
    }

    private void ofLine(LineGroup group, Line line) {
        FindingList.About about = null;
        for (int day : Settlement.days(group)) {
            Verdict verdict = settlement.verdict(line, day);
            boolean limited = verdict.outcome() == Outcome.PAID && verdict.limit() < Settlement.times(group, day);
            if (verdict.outcome() == Outcome.PAID && !limited) {
                continue;
            }
            about = about == null ? found.line(line.number(), CODE, line.code()) : about;
            int times = Settlement.times(group, day) - (limited ? verdict.limit() : 0);
            if (verdict.rule().equals(CommonRules.VALIDITY)) {
                Long yen = stakes.ofLine(group, line, day, times);
                found.add(FindingType.EXPIRED_CODE, verdict.rule(), about, yen, validity(line, day));
            } else if (verdict.outcome() == Outcome.UNDECIDED) {
                found.add(FindingType.UNDECIDED, verdict.rule(), about, null, undecided(line, day, verdict));
            } else {
                Long yen = stakes.ofLine(group, line, day, times);
                String message = limited ? limit(line, day, verdict) : refusal(line, day, verdict);
                found.add(verdict.type(), Finding.Level.ERROR, verdict.rule(), about, yen, message);
            }
        }
    }

    /** A price that is not at hand is told once, by {@link Calculation#notCompared}. */
    private void ofSupply(LineGroup group, Line line) {
        for (int day : Settlement.days(group)) {
            SupplyVerdict supply = settlement.supplies(group, day).verdict(line);
            if (supply == null || supply.verdict().rule().equals(CommonRules.PRICE)) {
                continue;
            }
            Verdict verdict = supply.verdict();
            FindingList.About about = found.line(line.number(), CODE, line.code());
            if (verdict.outcome() == Outcome.REFUSED) {
                Long yen = stakes.ofLine(group, line, day, Settlement.times(group, day));
                found.add(verdict.type(), verdict.rule(), about, yen, FindingList.on(day) + supply.reason());
            } else if (verdict.outcome() == Outcome.UNDECIDED) {
                String missing = String.join("、", verdict.open());
                String message = FindingList.on(day) + "算定できるか決められません。必要な事実: " + missing;
                found.add(FindingType.UNDECIDED, verdict.rule(), about, null, message);
            } else if (verdict.limit() < Settlement.times(group, day)) {
                Long yen = stakes.ofLine(group, line, day, Settlement.times(group, day) - verdict.limit());
                found.add(FindingType.OVER_LIMIT, verdict.rule(), about, yen, limit(line, day, verdict));
            }
        }
    }

    private String validity(Line line, int day) {
        Standing standing = settlement.standing(line, day);
        String code = FindingList.on(day) + "診療行為コード " + line.code();
        return switch (standing) {
            case NOT_YET -> code + " はまだ使えません（変更年月日より前）。診療日とコードを確かめてください。";
            case ENDED -> code + " はもう使えません（廃止）。診療日とコードを確かめてください。";
            default -> code + " の点数は手元の公式マスターにありません。コードと診療日を確かめてください。";
        };
    }

    private String undecided(Line line, int day, Verdict verdict) {
        return FindingList.on(day) + found.named(line.code()) + "を算定できるか決められません。必要な事実: "
                + String.join("、", verdict.open()) + "。根拠: " + found.basis(verdict.rule(), verdict.row());
    }

    String limit(Line line, int day, Verdict verdict) {
        return FindingList.on(day) + found.named(line.code()) + "は " + verdict.limit() + " 回まで算定できます。根拠: "
                + found.basis(verdict.rule(), verdict.row());
    }

    String refusal(Line line, int day, Verdict verdict) {
        Act because = verdict.because();
        String ofAct = verdict.row().isEmpty() ? "（要件にあたる事実がこのレセプトにありません）" : "";
        String reason =
                because == null ? ofAct : "（" + because.line().number() + " 行目の" + found.named(because.code()) + "による）";
        return FindingList.on(day) + found.named(line.code()) + "は算定できません" + reason + "。根拠: "
                + found.basis(verdict.rule(), verdict.row());
    }
}
