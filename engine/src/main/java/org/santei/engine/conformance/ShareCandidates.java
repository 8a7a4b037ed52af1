package org.santei.engine.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.feetables.FeeItem;

/** What patients of each age and class of income pay, alone and with public funds, of small, middling and great months. */
final class ShareCandidates {

    private static final String SAMPLES = "conformance/samples.properties";
    private static final String FIRST_VISIT = "first-visit";
    private static final int FIRST_DAY = 3;
    /** Acts of so many points make a middling month of one day, and one above every limit of many days. */
    private static final BigDecimal GREAT = BigDecimal.valueOf(1_000);

    private static final int MANY_DAYS = 20;
    private static final int SMALL_ACTS = 12;

    /** Samples; they are of no insurer and no fund. */
    private static final String EMPLOYEES = "06130009";

    private static final String RESIDENTS = "130005";
    private static final String LATE_ELDERLY = "39130000";

    /** Patients of an age, the number of whose insurer, and their classes of income. */
    private record People(String name, int years, Scheme scheme, String insurer, List<String> classes) {}

    private static final List<People> PEOPLE = List.of(
            new People("未就学", 3, Scheme.HEALTH_INSURANCE, EMPLOYEES, List.of(Certificate.NONE_SHOWN, "ウ")),
            new People(
                    "70歳未満",
                    45,
                    Scheme.HEALTH_INSURANCE,
                    EMPLOYEES,
                    List.of(Certificate.NONE_SHOWN, "ア", "イ", "ウ", "エ", "オ")),
            new People("69歳", 69, Scheme.HEALTH_INSURANCE, RESIDENTS, List.of(Certificate.NONE_SHOWN, "ウ")),
            new People(
                    "70歳以上",
                    72,
                    Scheme.HEALTH_INSURANCE,
                    RESIDENTS,
                    List.of("現役並みⅢ", "現役並みⅡ", "現役並みⅠ", "一般", "低所得Ⅱ", "低所得Ⅰ")),
            new People(
                    "後期高齢者",
                    80,
                    Scheme.LATE_ELDERLY,
                    LATE_ELDERLY,
                    List.of("現役並みⅢ", "現役並みⅡ", "現役並みⅠ", "一般Ⅱ", "一般", "低所得Ⅱ", "低所得Ⅰ")));

    /** A public fund beside the insurance, and the patient's part under it in a month. */
    private record Fund(String name, String number, int yen) {}

    private static final List<Fund> FUNDS = List.of(
            new Fund("難病", "54136015", 5_000),
            new Fund("小児慢性", "52136017", 2_500),
            new Fund("精神通院", "21136007", 2_500),
            new Fund("更生医療", "15136005", 10_000),
            new Fund("生活保護", "12136008", 0));

    private final EditionItems items;
    private final List<Candidate> candidates = new ArrayList<>();

    private ShareCandidates(EditionItems items) {
        this.items = items;
    }

    /** Codes that made-up claims bill: data beside the rules. */
    private static Properties samples() {
        Properties samples = new Properties();
        try (InputStream in = ShareCandidates.class.getClassLoader().getResourceAsStream(SAMPLES)) {
            if (in != null) {
                samples.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    static List<Candidate> of(EditionItems items) {
        ShareCandidates all = new ShareCandidates(items);
        String code = samples().getProperty(FIRST_VISIT);
        FeeItem visit = code == null ? null : items.table().find(code, items.day());
        FeeItem great = items.items().stream()
                .filter(item -> isPlain(item) && item.value().compareTo(GREAT) > 0)
                .findFirst()
                .orElse(null);
        if (visit != null && great != null) {
            all.addAll(visit, great);
        }
        return all.candidates;
    }

    private static boolean isPlain(FeeItem item) {
        return item.steps() == null
                && !item.noticeKind1().isAddition()
                && item.ages().lower().isNone()
                && item.ages().upper().isNone();
    }

    private void addAll(FeeItem visit, FeeItem great) {
        for (People people : PEOPLE) {
            for (String income : people.classes()) {
                for (int days : new int[] {0, 1, MANY_DAYS / 2, MANY_DAYS}) {
                    add(people, income, null, visit, great, days);
                }
            }
            for (Fund fund : FUNDS) {
                for (int days : new int[] {0, 1, MANY_DAYS}) {
                    add(people, people.classes().get(people.classes().size() - 1), fund, visit, great, days);
                }
            }
        }
        items.items().stream()
                .filter(ShareCandidates::isPlain)
                .limit(SMALL_ACTS)
                .forEach(item ->
                        PEOPLE.forEach(people -> add(people, people.classes().get(0), null, visit, item, 1)));
    }

    private void add(People people, String income, @Nullable Fund fund, FeeItem visit, FeeItem act, int days) {
        LocalDate born = items.day().minusYears(people.years()).minusDays(100);
        List<Coverage> coverages = new ArrayList<>();
        Certificate certificate = Certificate.of(people.insurer()).withIncomeClass(income);
        coverages.add(new Coverage(Payer.INSURANCE, null, null, certificate));
        if (fund != null) {
            FundLimits limits = FundLimits.ofMonth(fund.yen());
            coverages.add(new Coverage(
                    Payer.PUBLIC1, null, null, Certificate.of(fund.number()).withLimits(limits)));
        }
        MadeClaim claim = new MadeClaim(items.month())
                .born(born)
                .paidBy(people.scheme(), coverages)
                .act(visit, FIRST_DAY);
        SortedMap<Integer, Integer> when = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            when.put(FIRST_DAY + day, 1);
        }
        if (!when.isEmpty()) {
            claim.act(act, null, when);
        }
        String class_ = income.equals(Certificate.NONE_SHOWN) ? "提示なし" : income;
        String with = fund == null ? "" : "、" + fund.name();
        candidates.add(new Candidate(
                "share/" + people.name() + '/' + class_ + '/' + (fund == null ? "-" : fund.name()) + '/' + act.code()
                        + '/' + days,
                CaseKind.SHARE,
                people.name() + "（" + class_ + with + "）の負担：初診料と「" + act.name() + "」" + days + "回",
                "",
                "",
                Question.VERIFY,
                claim.claim(),
                days > 1));
    }
}
