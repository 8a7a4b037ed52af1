package org.santei.engine.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.engine.calculation.JudgedClaim;
import org.santei.engine.facts.Act;
import org.santei.feetables.ItemAnswer;
import org.santei.feetables.Standing;

/** Writes the answer for a code. */
final class WhyNotTexts {

    /** First digits of the codes of medical acts, drugs and materials. */
    private static final String OF_THE_TABLES = "167";

    private WhyNotTexts() {}

    static WhyNot of(String code, WhyNotCandidate nearest, List<Integer> lines, JudgedClaim judged, WhyNotWords words) {
        LocalDate date = judged.claim().date(nearest.day());
        String name = words.name(code, date);
        List<Hindrance> hindrances = nearest.hindrances();
        return new WhyNot(
                code,
                name,
                nearest.status(),
                nearest.day(),
                lines,
                sentence(name, nearest, judged, words),
                hindrances.isEmpty()
                        ? ""
                        : words.remedy(
                                hindrances, !judged.rules().ownersOf(code).isEmpty()),
                hindrances.stream().map(words::obstacle).toList(),
                hindrances.stream()
                        .flatMap(hindrance -> hindrance.missing().stream())
                        .distinct()
                        .toList(),
                nearest.assumed(),
                nearest.displaced());
    }

    /** The answer for a code of which nothing can be judged, because no row holds on the days of the claim. */
    static WhyNot ofCode(ItemAnswer item, List<Integer> lines) {
        String name = item.name() == null ? item.code() : item.name();
        String named = "「" + name + "」";
        WhyNotStatus status = WhyNotStatus.NOT_IN_FORCE;
        String sentence;
        String remedy = "";
        List<String> missing = List.of();
        if (item.standing() == Standing.NOT_YET) {
            sentence = named + "は、診療日にはまだ使えないコードです。";
            remedy = item.from() == null ? "" : "診療日が" + item.from() + "以降であれば、算定の要件を判定できます。";
        } else if (item.standing() == Standing.ENDED) {
            sentence = named + "は、診療日にはもう使えないコードです。";
            remedy = item.until() == null ? "" : "診療日が" + item.until() + "より前であれば、算定の要件を判定できます。";
        } else if (item.name() != null) {
            status = WhyNotStatus.UNDECIDED;
            sentence = named + "を算定できるか決まりません。診療日の点数が、手元の公式マスターにないためです。";
            missing = List.of("コード " + item.code() + " の診療日の行（手元の公式マスターにありません）");
        } else if (OF_THE_TABLES.contains(item.code().substring(0, 1))) {
            status = WhyNotStatus.UNKNOWN_CODE;
            sentence = "コード " + item.code() + " は、手元の公式マスターにありません。コードを確かめてください。";
        } else {
            status = WhyNotStatus.OTHER_SCHEDULE;
            sentence = "コード " + item.code() + " は、医科の診療行為、医薬品、特定器材のコードではありません。医科の点数表では算定しません。";
        }
        return new WhyNot(
                item.code(), name, status, 0, lines, sentence, remedy, List.of(), missing, List.of(), List.of());
    }

    private static String sentence(String name, WhyNotCandidate nearest, JudgedClaim judged, WhyNotWords words) {
        String said = switch (nearest.status()) {
            case PAID -> "「" + name + "」は" + nearest.line() + "行目で算定しています。";
            case EARNED -> "「" + name + "」は算定できます。このレセプトには記録がありません。";
            case CLAIMABLE -> "「" + name + "」の算定を妨げるものは、このレセプトにはありません。その診療を行い、算定の要件を満たしたかを確かめてください。";
            default -> words.refusal(name, nearest.hindrances().get(0));
        };
        String assumed = nearest.assumed().isEmpty()
                ? ""
                : "ただし、次の事実が満たされていることを前提としています。" + WhyNotWords.facts(nearest.assumed());
        return said + assumed + displaced(nearest, judged, words);
    }

    private static String displaced(WhyNotCandidate nearest, JudgedClaim judged, WhyNotWords words) {
        if (nearest.displaced().isEmpty()) {
            return "";
        }
        List<Act> acts = judged.claim().acts().stream()
                .filter(act -> nearest.displaced().contains(act.line().number()))
                .collect(Collectors.toList());
        return "これを算定すると、" + words.named(acts) + "は算定できなくなります。";
    }
}
