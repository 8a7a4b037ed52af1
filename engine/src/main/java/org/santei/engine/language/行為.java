package org.santei.engine.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Material;
import org.santei.feetables.OutpatientManagement;

/** 行為: one billed act on one day of a claim, and what a rule may ask about the patient, the day and the facility. */
public abstract sealed class 行為 extends 行為の期間 permits 明細, 群明細 {

    行為(Act act, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(act, claim, ledger, limits);
    }

    @問い(肯定 = "患者の年齢が「%s」の歳数に満たない", 否定 = "患者の年齢が「%s」の歳数に達している")
    public final boolean 年齢未満(@名前(名前.種類.限度の名) String limit) {
        LocalDate birthDate = claim.claim().patient().birthDate();
        return !AgeLimit.hasLived(limits.value(limit, act.date()), birthDate, act.date());
    }

    @問い(肯定 = "同じ日に「%s」のほかの行為がある", 否定 = "同じ日に「%s」のほかの行為がない")
    public final boolean 同日にほかの行為あり(@名前(名前.種類.集合の名) String apartFrom) {
        for (Act other : claim.onDay(act.day())) {
            if (other.group() != act.group() && !other.sets().contains(apartFrom)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the group that bills the act bills a drug, too. */
    @問い(肯定 = "同じ剤に医薬品がある", 否定 = "同じ剤に医薬品がない")
    public final boolean 同じ剤に医薬品あり() {
        return claim.claim().groups().get(act.group()).lines().stream().anyMatch(line -> line.kind() == LineKind.DRUG);
    }

    @問い(肯定 = "入院中の患者以外の患者である", 否定 = "入院中の患者である")
    public final boolean 入院外() {
        return claim.claim().setting() == Setting.OUTPATIENT;
    }

    @問い(肯定 = "受診が「%s」にあたる", 否定 = "受診が「%s」にあたらない", 必要な事実 = "受診の時間区分（visits.timeClass）")
    public final 答え 時間区分が(時間区分 time) {
        TimeClass known = claim.timeClass(act.day());
        return known == null ? 答え.不明 : 答え.of(known == time.timeClass());
    }

    @問い(肯定 = "診療所である", 否定 = "診療所でない", 必要な事実 = "病院・診療所の別（facility.kind）")
    public final 答え 診療所() {
        FacilityKind kind = claim.claim().facility().kind();
        return kind == null ? 答え.不明 : 答え.of(kind == FacilityKind.CLINIC);
    }

    @問い(肯定 = "小児科を標榜している", 否定 = "小児科を標榜していない", 必要な事実 = "小児科の標榜（facility.paediatrics）")
    public final 答え 小児科を標榜() {
        Boolean paediatrics = claim.claim().facility().paediatrics();
        return paediatrics == null ? 答え.不明 : 答え.of(paediatrics);
    }

    @問い(肯定 = "施設基準「%s」に適合すると届け出ている", 否定 = "施設基準「%s」に適合すると届け出ていない", 必要な事実 = "施設基準 %s の届出（facility.standards）")
    public final 答え 届出あり(@名前(名前.種類.施設基準コード) String standard) {
        Set<String> standards = claim.claim().facility().standards();
        return standards == null ? 答え.不明 : 答え.of(standards.contains(standard));
    }

    @問い(肯定 = "同じ日に「%s」を行っている", 否定 = "同じ日に「%s」を行っていない")
    public final boolean 同日に実施(@名前(名前.種類.集合の名) String set) {
        return onSameDay(set) != null;
    }

    @問い(肯定 = "同じ月に「%s」を行っている", 否定 = "同じ月に「%s」を行っていない")
    public final boolean 同月に実施(@名前(名前.種類.集合の名) String set) {
        List<Act> acts = claim.acts();
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).index() != act.index() && acts.get(i).sets().contains(set)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the claim bills anything of a part of the schedule, in any group but that of the act, but for a set. */
    @問い(肯定 = "同じ月に「%s」の部の行為（「%s」を除く）がある", 否定 = "同じ月に「%s」の部の行為（「%s」を除く）がない")
    public final boolean 同月に部の行為あり(区分 part, @名前(名前.種類.集合の名) String apartFrom) {
        return isOfPartIn(claim.acts(), part, apartFrom);
    }

    /** Whether the claim bills anything of a part of the schedule on the day, in any group but that of the act, but for a set. */
    @問い(肯定 = "同じ日に「%s」の部の行為（「%s」を除く）がある", 否定 = "同じ日に「%s」の部の行為（「%s」を除く）がない")
    public final boolean 同日に部の行為あり(区分 part, @名前(名前.種類.集合の名) String apartFrom) {
        return isOfPartIn(claim.onDay(act.day()), part, apartFrom);
    }

    /** Whether the line states a quantity (数量データ) of at least what a limit says. */
    @問い(肯定 = "数量データが「%s」以上である", 否定 = "数量データが「%s」に満たない")
    public final boolean 数量が限度以上(@名前(名前.種類.限度の名) String limit) {
        BigDecimal quantity = act.line().quantity();
        return quantity != null && quantity.compareTo(BigDecimal.valueOf(limits.value(limit, act.date()))) >= 0;
    }

    /** Whether the group of the act bills films: what the addition for films of infants is for (年齢加算区分). */
    @問い(肯定 = "同じ剤にフィルムがある", 否定 = "同じ剤にフィルムがない")
    public final boolean 同じ剤にフィルムあり() {
        return claim.claim().groups().get(act.group()).lines().stream().anyMatch(this::isFilm);
    }

    /** Counts the times of every act of the set in the month, those of this act among them. */
    @問い(肯定 = "同じ月に「%s」を「%s」以上行っている", 否定 = "同じ月に行った「%s」が「%s」に満たない")
    public final boolean 同月に限度以上実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String limit) {
        return times(claim.acts(), set) >= limits.value(limit, act.date());
    }

    /** Counts the times of every act of the set on the day, those of this act among them. */
    @問い(肯定 = "同じ日に「%s」を「%s」を超えて行っている", 否定 = "同じ日に行った「%s」が「%s」を超えていない")
    public final boolean 同日に限度を超えて実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String limit) {
        return times(claim.onDay(act.day()), set) > limits.value(limit, act.date());
    }

    @問い(肯定 = "同じ日に医薬品「%s」の記録がある", 否定 = "同じ日に医薬品「%s」の記録がない")
    public final boolean 同日に医薬品を記録(@名前(名前.種類.診療行為コード) String code) {
        return claim.hasDrug(code, act.day());
    }

    /** External drugs, and those that are taken once a week, do not tell for how many days they are given. */
    @問い(肯定 = "同じ日に「%s」の日数以上の内服薬がある", 否定 = "同じ日に「%s」の日数以上の内服薬がない")
    public final boolean 同日に内服薬を限度日数以上投薬(@名前(名前.種類.限度の名) String days) {
        return claim.longestSupply(act.day()) >= limits.value(days, act.date());
    }

    @問い(肯定 = "同じ日に外来管理加算を算定できない「%s」を行っている", 否定 = "同じ日に外来管理加算を算定できない「%s」を行っていない")
    public final boolean 外来管理加算を妨げる行為(区分 part) {
        return blocking(part) != null;
    }

    @問い(肯定 = "同じ日に外来管理加算を算定できない行為がある", 否定 = "同じ日に外来管理加算を算定できない行為がない")
    public final boolean 外来管理加算を妨げる行為あり() {
        List<Act> ofDay = claim.onDay(act.day());
        for (int i = 0; i < ofDay.size(); i++) {
            if (ofDay.get(i).item().outpatientManagement() == OutpatientManagement.BLOCKS) {
                return true;
            }
        }
        return false;
    }

    /** Acts whose day the claim does not say stand together, though they may not have been done together. */
    @問い(肯定 = "算定日が記録されている", 否定 = "算定日が記録されていない", 必要な事実 = "算定日（groups.days）")
    public final 答え 算定日が明らか() {
        return act.day() == 0 ? 答え.不明 : 答え.はい;
    }

    /** Whether nothing of its day blocks 外来管理加算; what was done on a day that the claim does not say may have been. */
    @問い(肯定 = "同じ日に外来管理加算を算定できない行為がない", 否定 = "同じ日に外来管理加算を算定できない行為がある", 必要な事実 = "算定日（groups.days）")
    public final 答え 外来管理加算を算定できる日() {
        答え answer = 答え.はい;
        for (Act other : claim.acts()) {
            if (other.item().outpatientManagement() == OutpatientManagement.BLOCKS) {
                if (act.day() == 0 || other.day() == 0) {
                    answer = 答え.不明;
                } else if (act.day() == other.day()) {
                    return 答え.いいえ;
                }
            }
        }
        return answer;
    }

    /** What holds certainly holds, whatever else is open about it. */
    @問い(肯定 = "「%s」と認定されている", 否定 = "「%s」と認定されていない", 必要な事実を答える = "認定に必要な事実")
    public final 答え 認定済み(概念 concept) {
        if (ledger.isClassified(act.day(), concept.name())) {
            return 答え.はい;
        }
        return ledger.missingForConcept(act.day(), concept.name()).isEmpty() ? 答え.いいえ : 答え.不明;
    }

    /** The facts without which a concept is open, as {@link org.santei.engine.claim.MissingFact#read} reads them. */
    public final String 認定に必要な事実(概念 concept) {
        return String.join("、", ledger.missingForConcept(act.day(), concept.name()));
    }

    /** 認定する: a concept of the law holds on this day. */
    @動詞(value = Stage.CLASSIFY, 効果 = "「%s」と認定する")
    public final void 認定する(String rule, 概念 concept) {
        ledger.write(new Entry.Classified(rule, act.day(), concept.name()));
    }

    /**
     * The same while facts are missing: the concept is open on this day. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public final void 認定する(String rule, 概念 concept, String... missing) {
        ledger.write(new Entry.Unclassified(rule, act.day(), concept.name(), named(missing)));
    }

    /** 算定する: the act fulfils the rule of its own item. */
    @動詞(value = Stage.AWARD, 効果 = "算定する")
    public final void 算定する(String rule) {
        ledger.write(new Entry.Confirmed(rule, act));
    }

    /** 加算する: the act earns an addition. */
    @動詞(value = Stage.AWARD, 効果 = "「%s」を加算する")
    public final void 加算する(String rule, @名前(名前.種類.診療行為コード) String code) {
        ledger.write(new Entry.Awarded(rule, act, code, Entry.Span.DAY));
    }

    /** 付随して算定する: what hangs on this act once exclusions are known. */
    @動詞(value = Stage.FOLLOW, 効果 = "「%s」を併せて算定する")
    public final void 付随して算定する(String rule, @名前(名前.種類.診療行為コード) String code) {
        ledger.write(new Entry.Awarded(rule, act, code, Entry.Span.DAY));
    }

    /** 算定しない: the act is not payable beside what was done in a part of the schedule on the same day. */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ日に「%s」を行ったときは算定しない")
    public final void 算定しない(String rule, 区分 part) {
        exclude(rule, blocking(part));
    }

    /** 同日算定しない: the act is not payable beside a member of a set on the same day. */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ日に「%s」を行ったときは算定しない")
    public final void 同日算定しない(String rule, @名前(名前.種類.集合の名) String set) {
        exclude(rule, onSameDay(set));
    }

    /** 同月算定しない: the act is not payable beside a member of a set in the same month. */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ月に「%s」を行ったときは算定しない")
    public final void 同月算定しない(String rule, @名前(名前.種類.集合の名) String set) {
        for (Act other : claim.acts()) {
            if (other.index() != act.index() && other.sets().contains(set)) {
                exclude(rule, other);
            }
        }
    }

    /** 同日のほかの行為を含める: no other act of the day is payable beside this one, but for the members of a set. */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ日のほかの行為（「%s」を除く）の費用を含める")
    public final void 同日のほかの行為を含める(String rule, @名前(名前.種類.集合の名) String apartFrom) {
        for (Act other : claim.onDay(act.day())) {
            if (other.group() != act.group() && !other.sets().contains(apartFrom)) {
                ledger.write(new Entry.Excluded(rule, other, List.of(act)));
            }
        }
    }

    /** 別に算定しない: the act is not payable, whatever else stands in the claim. */
    @動詞(value = Stage.EXCLUDE, 効果 = "別に算定しない")
    public final void 別に算定しない(String rule) {
        ledger.write(new Entry.Excluded(rule, act, List.of()));
    }

    /** 同日に一つだけ算定する: of the members of a set on one day the one with the most points is payable (主たるもの). */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ日の「%s」のうち主たるもの一つだけを算定する")
    public final void 同日に一つだけ算定する(String rule, @名前(名前.種類.集合の名) String set) {
        ledger.write(new Entry.Rivalled(rule, act, others(claim.onDay(act.day()), set)));
    }

    /** 同月に一つだけ算定する: of the members of a set in one month the one with the most points is payable (主たるもの). */
    @動詞(value = Stage.EXCLUDE, 効果 = "同じ月の「%s」のうち主たるもの一つだけを算定する")
    public final void 同月に一つだけ算定する(String rule, @名前(名前.種類.集合の名) String set) {
        ledger.write(new Entry.Rivalled(rule, act, others(claim.acts(), set)));
    }

    /** 月の上限とする: the code of the act is payable at most as often in the month as a limit says. */
    @動詞(value = Stage.CAP, 効果 = "「%s」を上限とする")
    public final void 月の上限とする(String rule, @名前(名前.種類.限度の名) String limit) {
        ledger.write(new Entry.Capped(rule, act, limits.value(limit, act.date())));
    }

    /** 指摘する: a person should look at the act. */
    @動詞(value = Stage.CAP, 効果 = "次のことを指摘する。%s")
    public final void 指摘する(String rule, String message) {
        ledger.write(new Entry.Remarked(rule, act, message));
    }

    /**
     * The same while facts are missing: nothing is said, and the act stands. Written by the compiler's twin of a rule.
     *
     * @param missing what must be known; empty strings are left out
     */
    public final void 指摘する(String rule, String message, String... missing) {
        ledger.write(new Entry.Unremarked(rule, act, named(missing)));
    }

    /**
     * 同日のほかの行為が含まれると指摘する: a person should look whether the other acts of the day, but for the members of a set, are in
     * the fee for this one.
     */
    @動詞(value = Stage.CAP, 効果 = "同じ日のほかの行為（「%s」を除く）の費用が含まれることを指摘する。%s")
    public final void 同日のほかの行為が含まれると指摘する(String rule, @名前(名前.種類.集合の名) String apartFrom, String message) {
        List<Act> contained = new ArrayList<>();
        for (Act other : claim.onDay(act.day())) {
            if (other.group() != act.group() && !other.sets().contains(apartFrom)) {
                contained.add(other);
            }
        }
        ledger.write(new Entry.Remarked(rule, act, message, List.copyOf(contained)));
    }

    private void exclude(String rule, @Nullable Act because) {
        if (because != null) {
            ledger.write(new Entry.Excluded(rule, act, List.of(because)));
        }
    }

    private boolean isFilm(Line line) {
        Material material = line.kind() == LineKind.MATERIAL ? claim.table().material(line.code(), act.date()) : null;
        return material != null && material.ageAddition();
    }

    private List<Act> others(List<Act> acts, String set) {
        return acts.stream()
                .filter(other -> other.index() != act.index() && other.sets().contains(set))
                .toList();
    }

    private boolean isOfPartIn(List<Act> acts, 区分 part, String apartFrom) {
        for (int i = 0; i < acts.size(); i++) {
            Act other = acts.get(i);
            if (other.group() != act.group()
                    && other.item().reference().startsWith(part.letter())
                    && !other.sets().contains(apartFrom)) {
                return true;
            }
        }
        return false;
    }

    private static int times(List<Act> acts, String set) {
        int times = 0;
        for (int i = 0; i < acts.size(); i++) {
            times += acts.get(i).sets().contains(set) ? acts.get(i).times() : 0;
        }
        return times;
    }

    private @Nullable Act onSameDay(String set) {
        for (Act other : claim.onDay(act.day())) {
            if (!other.equals(act) && other.sets().contains(set)) {
                return other;
            }
        }
        return null;
    }

    private @Nullable Act blocking(区分 part) {
        for (Act other : claim.onDay(act.day())) {
            if (other.item().outpatientManagement() == OutpatientManagement.BLOCKS
                    && other.item().reference().startsWith(part.letter())) {
                return other;
            }
        }
        return null;
    }
}
