package org.santei.engine.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.ledger.Entry;
import org.santei.engine.ledger.Ledger;
import org.santei.engine.ledger.Stage;
import org.santei.feetables.AgeLimit;
import org.santei.feetables.Applicability;
import org.santei.feetables.FeeItem;
import org.santei.feetables.Material;
import org.santei.feetables.OutpatientManagement;

/** 行為: one billed act on one day of a claim, and what a rule may ask about the patient, the day and the facility. */
public abstract sealed class 行為 extends 行為の事実 permits 明細, 群明細 {

    private final 限度 limits;

    行為(Act act, ClaimIndex claim, Ledger ledger, 限度 limits) {
        super(act, claim, ledger);
        this.limits = limits;
    }

    @問い(肯定 = "「%s」の年齢に満たない", 否定 = "「%s」の年齢に達している")
    public final boolean 年齢未満(@名前(名前.種類.限度の名) String limit) {
        LocalDate birthDate = claim.claim().patient().birthDate();
        AgeLimit age = new AgeLimit(AgeLimit.Unit.YEARS, limits.value(limit, act.date()));
        return act.date().isBefore(age.reachedOn(birthDate));
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

    @問い(肯定 = "施設基準「%s」に適合すると届け出ている", 否定 = "施設基準「%s」に適合すると届け出ていない", 必要な事実 = "施設基準の届出（facility.standards）")
    public final 答え 届出あり(String standard) {
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

    @問い(肯定 = "「%s」の日から起算して１月以内である", 否定 = "「%s」の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history）")
    public final 答え 一月以内に実施(@名前(名前.種類.集合の名) String set) {
        return monthOf(set).isRunning(act, claim, false);
    }

    /** Whether an act of a set was done in the months before that of the claim, as many as a limit says. */
    @問い(肯定 = "「%s」を前の「%s」以内の月に行っている", 否定 = "「%s」を前の「%s」以内の月に行っていない", 必要な事実 = "前の月の履歴（history）")
    public final 答え 前の月に実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String months) {
        LocalDate first = claim.claim()
                .month()
                .minusMonths(limits.value(months, act.date()))
                .atDay(1);
        History history = claim.claim().particulars().history();
        for (PastAct past : history.acts()) {
            if (!past.day().isBefore(first)
                    && claim.sets(past.code(), past.day()).contains(set)) {
                return 答え.はい;
            }
        }
        return history.isCompleteFrom(first) ? 答え.いいえ : 答え.不明;
    }

    /** 一月以内に実施, where the last working day counts for the day on which the month has passed (Ｂ０００の休日の特例). */
    @問い(肯定 = "「%s」の日から起算して１月以内であり、経過する日の前の休日にもあたらない", 否定 = "「%s」の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history）又は休日の暦")
    public final 答え 休日の特例なく一月以内に実施(@名前(名前.種類.集合の名) String set) {
        return monthOf(set).isRunning(act, claim, true);
    }

    /** Whether another act of a set was done on the day or before, and the days that a limit says still run, the first one counted. */
    @問い(肯定 = "「%s」の日から起算して「%s」以内である", 否定 = "「%s」の日から起算して「%s」以内でない", 必要な事実 = "前の月からの履歴（history）")
    public final 答え 日数以内に実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String days) {
        LocalDate first = act.date().minusDays(limits.value(days, act.date()) - 1L);
        return daysOf(set).wereDone(act, claim, first, act.date());
    }

    /** Whether an act of a set was done on the day before. */
    @問い(肯定 = "前の日に「%s」を行っている", 否定 = "前の日に「%s」を行っていない", 必要な事実 = "前の月からの履歴（history）")
    public final 答え 前の日に実施(@名前(名前.種類.集合の名) String set) {
        return daysOf(set)
                .wereDone(act, claim, act.date().minusDays(1), act.date().minusDays(1));
    }

    /** 退院から一月以内, with a number of days. */
    @問い(肯定 = "退院の日から起算して「%s」以内である", 否定 = "退院の日から起算して「%s」以内でない", 必要な事実 = "前の月からの履歴（history）")
    public final 答え 退院から日数以内(@名前(名前.種類.限度の名) String days) {
        return new 日数(other -> isOfStay(other.item()), past -> isOfStay(claim.item(past.code(), past.day())))
                .wereDone(act, claim, act.date().minusDays(limits.value(days, act.date()) - 1L), act.date());
    }

    /** The last day in hospital is the last one on which the history has an item of stays (入外適用区分). */
    @問い(肯定 = "退院の日から起算して１月以内である", 否定 = "退院の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history）")
    public final 答え 退院から一月以内() {
        return monthOfStay().isRunning(act, claim, false);
    }

    /** 退院から一月以内, where the last working day counts for the day on which the month has passed (Ｂ０００の休日の特例). */
    @問い(肯定 = "退院の日から起算して１月以内であり、経過する日の前の休日にもあたらない", 否定 = "退院の日から起算して１月以内でない", 必要な事実 = "前の月からの履歴（history）又は休日の暦")
    public final 答え 休日の特例なく退院から一月以内() {
        return monthOfStay().isRunning(act, claim, true);
    }

    /** Whether the days from the admission to the act, both counted, are at most as many as a limit says. */
    @問い(肯定 = "入院の日から起算して「%s」以内である", 否定 = "入院の日から起算して「%s」を超えている", 必要な事実 = "入院年月日（stay.admitted）又は算定日")
    public final 答え 入院から日数以内(@名前(名前.種類.限度の名) String days) {
        Stay stay = claim.claim().particulars().stay();
        if (stay == null || act.day() == 0) {
            return 答え.不明;
        }
        return 答え.of(act.date().isBefore(stay.admitted().plusDays(limits.value(days, act.date()))));
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

    /** Counts from the last day that a comment of the set tells; that day is the first. */
    @問い(肯定 = "「%s」の日から起算して「%s」を超えている", 否定 = "「%s」の日から起算して「%s」以内である", 必要な事実 = "起算日のコメント（年月日）")
    public final 答え 起算日から日数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String days) {
        return 起算.ofComments(claim, act, comments).hasPassedDays(act, limits.value(days, act.date()));
    }

    /** The same by months, to the day. */
    @問い(肯定 = "「%s」の日から起算して「%s」を超えている", 否定 = "「%s」の日から起算して「%s」以内である", 必要な事実 = "起算日のコメント（年月日）")
    public final 答え 起算日から月数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String months) {
        return 起算.ofComments(claim, act, comments).hasPassedMonths(act, limits.value(months, act.date()));
    }

    /** The same by calendar months, of which that of the first day is one. */
    @問い(肯定 = "「%s」の日の属する月から起算して「%s」を超えている", 否定 = "「%s」の日の属する月から起算して「%s」以内である", 必要な事実 = "起算日のコメント（年月日）")
    public final 答え 起算月から月数を超える(@名前(名前.種類.集合の名) String comments, @名前(名前.種類.限度の名) String months) {
        return 起算.ofComments(claim, act, comments).hasPassedCalendarMonths(act, limits.value(months, act.date()));
    }

    /** The day of admission is the first. */
    @問い(肯定 = "入院の日から起算して「%s」を超えている", 否定 = "入院の日から起算して「%s」以内である", 必要な事実 = "入院年月日（stay）")
    public final 答え 入院日から日数を超える(@名前(名前.種類.限度の名) String days) {
        return 起算.ofStay(claim).hasPassedDays(act, limits.value(days, act.date()));
    }

    @問い(肯定 = "入院の日から起算して「%s」を超えている", 否定 = "入院の日から起算して「%s」以内である", 必要な事実 = "入院年月日（stay）")
    public final 答え 入院日から月数を超える(@名前(名前.種類.限度の名) String months) {
        return 起算.ofStay(claim).hasPassedMonths(act, limits.value(months, act.date()));
    }

    /** A week runs from Sunday to Saturday; what stands later in it does not count. */
    @問い(肯定 = "同じ週の先に「%s」を「%s」以上行っている", 否定 = "同じ週の先に行った「%s」が「%s」に満たない", 必要な事実 = "算定日又は前の月からの履歴（history）")
    public final 答え 同週の先に限度以上実施(@名前(名前.種類.集合の名) String set, @名前(名前.種類.限度の名) String limit) {
        return 起算.wasDoneInWeek(claim, act, set, limits.value(limit, act.date()));
    }

    @問い(肯定 = "同じ日に外来管理加算を算定できない「%s」を行っている", 否定 = "同じ日に外来管理加算を算定できない「%s」を行っていない")
    public final boolean 外来管理加算を妨げる行為(区分 part) {
        return blocking(part) != null;
    }

    @問い(肯定 = "同じ日に外来管理加算を算定できない行為がある", 否定 = "同じ日に外来管理加算を算定できない行為がない")
    public final boolean 外来管理加算を妨げる行為あり() {
        return claim.onDay(act.day()).stream()
                .anyMatch(other -> other.item().outpatientManagement() == OutpatientManagement.BLOCKS);
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

    @問い(肯定 = "「%s」と認定されている", 否定 = "「%s」と認定されていない")
    public final boolean 認定済み(概念 concept) {
        return ledger.isClassified(act.day(), concept.name());
    }

    /** 認定する: a concept of the law holds on this day. */
    @動詞(Stage.CLASSIFY)
    public final void 認定する(String rule, 概念 concept) {
        ledger.write(new Entry.Classified(rule, act.day(), concept.name()));
    }

    /** 算定する: the act fulfils the rule of its own item. */
    @動詞(Stage.AWARD)
    public final void 算定する(String rule) {
        ledger.write(new Entry.Confirmed(rule, act));
    }

    /** 加算する: the act earns an addition. */
    @動詞(Stage.AWARD)
    public final void 加算する(String rule, @名前(名前.種類.診療行為コード) String code) {
        ledger.write(new Entry.Awarded(rule, act, code, Entry.Span.DAY));
    }

    /** 付随して算定する: what hangs on this act once exclusions are known. */
    @動詞(Stage.FOLLOW)
    public final void 付随して算定する(String rule, @名前(名前.種類.診療行為コード) String code) {
        ledger.write(new Entry.Awarded(rule, act, code, Entry.Span.DAY));
    }

    /** 算定しない: the act is not payable beside what was done in a part of the schedule on the same day. */
    @動詞(Stage.EXCLUDE)
    public final void 算定しない(String rule, 区分 part) {
        exclude(rule, blocking(part));
    }

    /** 同日算定しない: the act is not payable beside a member of a set on the same day. */
    @動詞(Stage.EXCLUDE)
    public final void 同日算定しない(String rule, @名前(名前.種類.集合の名) String set) {
        exclude(rule, onSameDay(set));
    }

    /** 同月算定しない: the act is not payable beside a member of a set in the same month. */
    @動詞(Stage.EXCLUDE)
    public final void 同月算定しない(String rule, @名前(名前.種類.集合の名) String set) {
        for (Act other : claim.acts()) {
            if (other.index() != act.index() && other.sets().contains(set)) {
                exclude(rule, other);
            }
        }
    }

    /** 別に算定しない: the act is not payable, whatever else stands in the claim. */
    @動詞(Stage.EXCLUDE)
    public final void 別に算定しない(String rule) {
        ledger.write(new Entry.Excluded(rule, act, List.of()));
    }

    /** 同日に一つだけ算定する: of the members of a set on one day the one with the most points is payable (主たるもの). */
    @動詞(Stage.EXCLUDE)
    public final void 同日に一つだけ算定する(String rule, @名前(名前.種類.集合の名) String set) {
        ledger.write(new Entry.Rivalled(rule, act, others(claim.onDay(act.day()), set)));
    }

    /** 同月に一つだけ算定する: of the members of a set in one month the one with the most points is payable (主たるもの). */
    @動詞(Stage.EXCLUDE)
    public final void 同月に一つだけ算定する(String rule, @名前(名前.種類.集合の名) String set) {
        ledger.write(new Entry.Rivalled(rule, act, others(claim.acts(), set)));
    }

    /** 月の上限とする: the code of the act is payable at most as often in the month as a limit says. */
    @動詞(Stage.CAP)
    public final void 月の上限とする(String rule, @名前(名前.種類.限度の名) String limit) {
        ledger.write(new Entry.Capped(rule, act, limits.value(limit, act.date())));
    }

    /** 指摘する: a person should look at the act. */
    @動詞(Stage.CAP)
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

    private void exclude(String rule, @Nullable Act because) {
        if (because != null) {
            ledger.write(new Entry.Excluded(rule, act, List.of(because)));
        }
    }

    private 日数 daysOf(String set) {
        return new 日数(
                other -> other.sets().contains(set),
                past -> claim.sets(past.code(), past.day()).contains(set));
    }

    private 一月 monthOf(String set) {
        return new 一月(
                other -> other.sets().contains(set),
                past -> claim.sets(past.code(), past.day()).contains(set));
    }

    private 一月 monthOfStay() {
        return new 一月(other -> isOfStay(other.item()), past -> isOfStay(claim.item(past.code(), past.day())));
    }

    private boolean isFilm(Line line) {
        Material material = line.kind() == LineKind.MATERIAL ? claim.table().material(line.code(), act.date()) : null;
        return material != null && material.ageAddition();
    }

    private static boolean isOfStay(@Nullable FeeItem item) {
        return item != null && item.applicability() == Applicability.INPATIENT;
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
