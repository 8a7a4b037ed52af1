package org.santei.engine.explanation;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Remainder;

/** Says in words what a rule wrote to the ledger. */
final class EntryWords {

    /** More acts than this are counted, not named. */
    private static final int NAMED = 3;

    private static final int LAST_DAY = 31;

    /** The beginnings of what is said of a day of the month; nothing of 0, a day that the claim does not say. */
    private static final List<String> ON = IntStream.rangeClosed(0, LAST_DAY)
            .mapToObj(day -> day == 0 ? "" : day + "日は、")
            .toList();

    private final TracedClaim claim;

    EntryWords(TracedClaim claim) {
        this.claim = claim;
    }

    /** Complete sentences. */
    String of(Entry entry) {
        if (entry instanceof Entry.OfHit ofHit) {
            return ofHit(on(ofHit.hit().act().day()), ofHit);
        }
        if (entry instanceof Entry.OfAct ofAct) {
            return ofAct(on(ofAct.act().day()), ofAct);
        }
        if (entry instanceof Entry.OfChosenDrug chosen) {
            return chosen(chosen);
        }
        if (entry instanceof Entry.Reduced reduced) {
            return reduced(reduced);
        }
        if (entry instanceof Entry.OfShare share) {
            return share(share);
        }
        if (entry instanceof Entry.Unclassified open) {
            return on(open.place()) + Predicates.facts(open.missing()) + "がわからないため、「" + open.code() + "」にあたるか決められません。";
        }
        return on(entry.place()) + "「" + entry.code() + "」と認定しました。";
    }

    private String ofAct(String on, Entry.OfAct entry) {
        if (entry instanceof Entry.Awarded awarded) {
            return awarded(on, awarded);
        }
        if (entry instanceof Entry.Replaced replaced) {
            return on + acts(replaced.sample().acts()) + "を、まとめた点数に代えて算定します。";
        }
        String name = entry.act().item().name();
        if (entry instanceof Entry.Excluded excluded) {
            return on + because(excluded.because(), excluded.act()) + "「" + name + "」を算定しません。";
        }
        if (entry instanceof Entry.Rivalled rivalled) {
            return rivalled.others().isEmpty()
                    ? on + "「" + name + "」と一つだけを選ぶべきものは、ほかにありません。"
                    : on + "「" + name + "」と" + acts(rivalled.others()) + "は、主たるもの一つだけを算定します。";
        }
        if (entry instanceof Entry.Capped capped) {
            return on + "「" + name + "」は月に" + capped.timesPerMonth() + "回まで算定します。";
        }
        if (entry instanceof Entry.Remarked remarked) {
            return on + "「" + name + "」について確認が必要です。" + remarked.message() + stop(remarked.message());
        }
        if (entry instanceof Entry.Unremarked unremarked) {
            return on + Predicates.facts(unremarked.missing()) + "がわからないため、「" + name + "」を確認すべきか決められません。";
        }
        if (entry instanceof Entry.Undecided undecided) {
            String code = name(undecided);
            return on + Predicates.facts(undecided.missing()) + "がわからないため、「" + code + "」を算定できるか決められません。";
        }
        return on + "「" + name + "」を算定できます。";
    }

    private String ofHit(String on, Entry.OfHit entry) {
        TableHit hit = entry.hit();
        String row = Predicates.plain(hit.row());
        String name = hit.act().item().name();
        if (entry instanceof Entry.Barred) {
            return on + because(hit.because(), hit.act()) + "表の行（" + row + "）により、「" + name + "」を算定しません。";
        }
        if (entry instanceof Entry.Limited) {
            String limit = hit.limit() == 0 ? "算定できません。" : hit.limit() + "回まで算定します。";
            return on + "表の行（" + row + "）により、「" + name + "」は" + limit;
        }
        if (entry instanceof Entry.Noted noted) {
            return on + "「" + name + "」について、表の行（" + row + "）により確認が必要です。" + noted.text() + stop(noted.text());
        }
        String code = claim.known(entry.code(), hit.act().day()).name();
        return on + Predicates.facts(hit.missing()) + "がわからないため、表の行（" + row + "）が「" + code + "」にあてはまるか決められません。";
    }

    private String awarded(String on, Entry.Awarded awarded) {
        String act = awarded.act().item().name();
        String earned = name(awarded);
        String times = awarded.span() == Entry.Span.MONTH ? "」を月に１回算定できます。" : "」を算定できます。";
        String by = awarded.detail().isEmpty() ? "" : "表の行（" + awarded.detail() + "）により、";
        return on + by + "「" + act + "」に伴い「" + earned + times;
    }

    /** The name of the code that an entry is about. */
    private String name(Entry.OfAct entry) {
        Act act = entry.act();
        return entry.code().equals(act.code())
                ? act.item().name()
                : claim.known(entry.code(), act.day()).name();
    }

    private String chosen(Entry.OfChosenDrug entry) {
        String on = on(entry.drug().day());
        String drug = claim.known(entry.code(), entry.drug().day()).name();
        return entry instanceof Entry.SelfPaid paid
                ? on + "「" + drug + "」は患者の希望による医薬品なので、特別の料金（消費税" + paid.taxPercent() + "％）を患者から徴収します。"
                : on + "「" + drug + "」は選定療養の対象になりません。";
    }

    private String reduced(Entry.Reduced entry) {
        String drugs = entry.drugs().isOfMonth() ? "この月の薬剤料" : on(entry.drugs().day()) + "内服薬の薬剤料";
        return entry.missing().isEmpty()
                ? drugs + left(entry.left())
                : Predicates.facts(entry.missing()) + "がわからないため、" + drugs + "を減らすか決められません。";
    }

    private static String left(Remainder left) {
        if (left instanceof Remainder.Percent percent) {
            return "を" + percent.percent() + "％で算定します。";
        }
        if (left instanceof Remainder.PercentOfSome some) {
            return "のうち一部を" + some.percent() + "％で算定します。";
        }
        Integer points = left instanceof Remainder.Points most ? most.points() : null;
        return points == null ? "を決められた点数までに減らします。" : "を" + points + "点までに減らします。";
    }

    static String share(Entry.OfShare entry) {
        if (!entry.missing().isEmpty()) {
            return Predicates.facts(entry.missing()) + "がわからないため、負担を決められません。";
        }
        if (entry instanceof Entry.Shared shared) {
            return "費用の" + shared.percent() + "％を患者の負担とします。";
        }
        if (entry instanceof Entry.LimitedBy limited) {
            return limited.incomeClass().isEmpty() ? "窓口で限度額を適用しません。" : "限度額は「" + limited.incomeClass() + "」の額とします。";
        }
        if (entry instanceof Entry.GeneralClass general) {
            return "一般の区分は「" + general.incomeClass() + "」とします。";
        }
        return entry instanceof Entry.Relieved ? "配慮措置を適用します。" : "公費を順に充てます。";
    }

    /** Acts that stand in the way, as a reason. */
    private static String because(List<Act> acts, Act of) {
        if (acts.isEmpty()) {
            return "";
        }
        String end = acts.size() > NAMED ? "などがあるため、" : "があるため、";
        return listed(acts, act -> place(act, of), end);
    }

    /** The first of some acts, and what follows them. */
    private static String listed(List<Act> acts, Function<Act, String> words, String end) {
        String first = words.apply(acts.get(0));
        if (acts.size() == 1) {
            return first + end;
        }
        StringJoiner all = new StringJoiner("、", "", end).add(first);
        for (int i = 1; i < Math.min(acts.size(), NAMED); i++) {
            all.add(words.apply(acts.get(i)));
        }
        return all.toString();
    }

    /** An act with the place where it stands: {@code 同じ日の「…」（3行目）}. */
    private static String place(Act act, Act of) {
        String day = act.day() == of.day() ? "同じ日の" : act.day() == 0 ? "" : act.day() + "日の";
        return day + "「" + act.item().name() + "」（" + act.line().number() + "行目）";
    }

    /** Acts by name, in one phrase. */
    static String acts(List<Act> acts) {
        return acts.isEmpty()
                ? ""
                : listed(acts, EntryWords::named, acts.size() > NAMED ? "など" + acts.size() + "項目" : "");
    }

    private static String named(Act act) {
        return "「" + act.item().name() + "」";
    }

    /** What a remark lacks at its end: rules word it with its full stop or without. */
    private static String stop(String remark) {
        return remark.endsWith("。") ? "" : "。";
    }

    private static String on(int day) {
        return ON.get(day);
    }
}
