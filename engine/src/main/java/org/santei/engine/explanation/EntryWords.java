package org.santei.engine.explanation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.TableHit;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Remainder;

/** Says in words what a rule wrote to the ledger. */
final class EntryWords {

    /** More acts than this are counted, not named. */
    private static final int NAMED = 3;

    private final TracedClaim claim;
    private final IdentityHashMap<Entry, String> said = new IdentityHashMap<>();

    EntryWords(TracedClaim claim) {
        this.claim = claim;
    }

    /** Complete sentences. What is said of several lines is put together once. */
    String of(Entry entry) {
        return said.computeIfAbsent(entry, this::put);
    }

    private String put(Entry entry) {
        if (entry instanceof Entry.OfHit ofHit) {
            return ofHit(ofHit);
        }
        if (entry instanceof Entry.OfAct ofAct) {
            return on(ofAct.act().day()) + ofAct(ofAct);
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

    private String ofAct(Entry.OfAct entry) {
        if (entry instanceof Entry.Awarded awarded) {
            return awarded(awarded);
        }
        if (entry instanceof Entry.Replaced replaced) {
            return acts(replaced.sample().acts()) + "を、まとめた点数に代えて算定します。";
        }
        if (entry instanceof Entry.Excluded excluded) {
            return because(excluded.because(), excluded.act()) + named(excluded.act()) + "を算定しません。";
        }
        if (entry instanceof Entry.Rivalled rivalled) {
            return rivalled(rivalled);
        }
        if (entry instanceof Entry.Capped capped) {
            return named(capped.act()) + "は月に" + capped.timesPerMonth() + "回まで算定します。";
        }
        if (entry instanceof Entry.Remarked remarked) {
            return named(remarked.act()) + "について確認が必要です。" + stopped(remarked.message());
        }
        if (entry instanceof Entry.Unremarked unremarked) {
            return Predicates.facts(unremarked.missing()) + "がわからないため、" + named(unremarked.act()) + "を確認すべきか決められません。";
        }
        if (entry instanceof Entry.Undecided undecided) {
            return Predicates.facts(undecided.missing())
                    + "がわからないため、"
                    + claim.named(undecided.code(), undecided.act().day())
                    + "を算定できるか決められません。";
        }
        return named(entry.act()) + "を算定できます。";
    }

    private String ofHit(Entry.OfHit entry) {
        TableHit hit = entry.hit();
        String row = "表の行（" + Predicates.plain(hit.row()) + "）";
        String of = named(hit.act());
        if (entry instanceof Entry.Barred) {
            return on(hit.act().day()) + because(hit.because(), hit.act()) + row + "により、" + of + "を算定しません。";
        }
        if (entry instanceof Entry.Limited) {
            String limit = hit.limit() == 0 ? "算定できません。" : hit.limit() + "回まで算定します。";
            return on(hit.act().day()) + row + "により、" + of + "は" + limit;
        }
        if (entry instanceof Entry.Noted noted) {
            return on(hit.act().day()) + of + "について、" + row + "により確認が必要です。" + stopped(noted.text());
        }
        return on(hit.act().day()) + Predicates.facts(hit.missing()) + "がわからないため、" + row + "が"
                + claim.named(entry.code(), hit.act().day()) + "にあてはまるか決められません。";
    }

    private String awarded(Entry.Awarded awarded) {
        String earned = claim.named(awarded.code(), awarded.act().day());
        String times = awarded.span() == Entry.Span.MONTH ? "を月に１回算定できます。" : "を算定できます。";
        String by = awarded.detail().isEmpty() ? "" : "表の行（" + awarded.detail() + "）により、";
        return by + named(awarded.act()) + "に伴い" + earned + times;
    }

    private String rivalled(Entry.Rivalled rivalled) {
        return rivalled.others().isEmpty()
                ? named(rivalled.act()) + "と一つだけを選ぶべきものは、ほかにありません。"
                : named(rivalled.act()) + "と" + acts(rivalled.others()) + "は、主たるもの一つだけを算定します。";
    }

    private String chosen(Entry.OfChosenDrug entry) {
        String drug =
                on(entry.drug().day()) + claim.named(entry.code(), entry.drug().day());
        return entry instanceof Entry.SelfPaid paid
                ? drug + "は患者の希望による医薬品なので、特別の料金（消費税" + paid.taxPercent() + "％）を患者から徴収します。"
                : drug + "は選定療養の対象になりません。";
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
    private String because(List<Act> acts, Act of) {
        if (acts.isEmpty()) {
            return "";
        }
        return acts.stream().limit(NAMED).map(act -> place(act, of)).collect(Collectors.joining("、"))
                + (acts.size() > NAMED ? "など" : "") + "があるため、";
    }

    /** An act with the place where it stands: {@code 同じ日の「…」（3行目）}. */
    String place(Act act, Act of) {
        String day = act.day() == of.day() ? "同じ日の" : act.day() == 0 ? "" : act.day() + "日の";
        return day + named(act) + '（' + act.line().number() + "行目）";
    }

    /** Acts by name, in one phrase. */
    String acts(List<Act> acts) {
        String first = acts.stream().limit(NAMED).map(this::named).collect(Collectors.joining("、"));
        return acts.size() > NAMED ? first + "など" + acts.size() + "項目" : first;
    }

    private String named(Act act) {
        return '「' + act.item().name() + '」';
    }

    /** A remark as a rule words it, with its full stop. */
    private static String stopped(String remark) {
        return remark.endsWith("。") ? remark : remark + '。';
    }

    private static String on(int day) {
        return day == 0 ? "" : day + "日は、";
    }
}
