package org.santei.engine.copayment;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.FundLimits;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.InsuranceLaws;
import org.santei.feetables.copayment.LocalScheme;
import org.santei.feetables.copayment.LocalSchemes;
import org.santei.feetables.copayment.NationalSchemes;
import org.santei.feetables.copayment.PublicFundNumber;

/**
 * What the data make of a fund that was billed.
 *
 * @param fund the fund
 * @param decided the share that the claim and the data decide alone; {@code null} when they leave something open
 * @param possible the amounts that the ways of the fund give, to the yen and to 10 yen, with the schemes that give them
 * @param limitsThatGiveIt what certificates must say so that the amount is what was billed
 */
record KoAmount(
        BilledFund fund,
        @Nullable ShareAnswer decided,
        Map<Long, Set<String>> possible,
        Set<FundLimits> limitsThatGiveIt) {

    private static final HighCostLimits LIMITS = HighCostLimits.read();
    private static final InsurerKinds INSURERS = new InsurerTable(InsuranceLaws.read());
    private static final FundWays NATIONAL = new NationalWays(NationalSchemes.read());
    private static final LocalSchemes LOCAL_SCHEMES = LocalSchemes.read();
    private static final FundWays LOCAL = new LocalWays(LOCAL_SCHEMES);
    private static final Set<String> LOCAL_ROWS =
            LOCAL_SCHEMES.all().stream().map(LocalScheme::source).collect(Collectors.toSet());

    static final PatientShares SHARES =
            new PatientShares(new PlainShareLaw(), LIMITS, INSURERS, List.of(NATIONAL, LOCAL));

    /** How far the data reach. */
    enum Verdict {
        DATA("data alone", "every way that the data leave gives one amount, and it is the billed one"),
        TICKET("ticket", "the amount of the medical ticket, which the claim itself states, gives the billed one"),
        CERTIFICATE(
                "certificate", "the data leave several amounts; what the certificate must say to give the billed one"),
        NO_ROW("no row", "no row of the prefecture's list is for a patient of that age"),
        OTHER("other amount", "no row of the prefecture's list gives the billed amount");

        private final String words;
        private final String meaning;

        Verdict(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        String words() {
            return words;
        }

        String meaning() {
            return meaning;
        }
    }

    static KoAmount of(BilledFund fund) {
        ShareAnswer alone = SHARES.of(fund.claim().withoutFigures(), fund.charges());
        Map<Long, Set<String>> possible = new LinkedHashMap<>();
        Set<FundLimits> giving = new LinkedHashSet<>();
        for (FundWay way : ways(fund)) {
            FundTerms terms = way.terms();
            if (terms != null) {
                FundLimits limits = limits(terms);
                ShareAnswer answer = SHARES.of(told(fund, limits), fund.charges());
                Set<Long> amounts = amounts(fund, answer);
                possible.computeIfAbsent(amounts.iterator().next(), amount -> new LinkedHashSet<>())
                        .add(name(way));
                if (amounts.contains(fund.billedYen())) {
                    giving.add(limits);
                }
            }
        }
        return new KoAmount(fund, alone.month() == null ? null : alone, possible, giving);
    }

    /** The name of a national scheme; the row of a local one. */
    private static String name(FundWay way) {
        String name = LOCAL_ROWS.contains(way.source()) ? way.source() + " " + way.scheme() : way.scheme();
        return name.replaceAll("[（].*", "").replace(" 地方単独公費", "");
    }

    private static org.santei.engine.claim.Claim told(BilledFund fund, FundLimits limits) {
        return fund.claim()
                .withCoverages(fund.claim().coverages().stream()
                        .map(coverage -> coverage.payer() == fund.coverage().payer()
                                ? coverage.withCertificate(
                                        coverage.certificate().withLimits(limits))
                                : coverage)
                        .toList())
                .withoutFigures();
    }

    private static List<FundWay> ways(BilledFund fund) {
        String insurer = fund.claim().coverages().get(0).certificate().number();
        boolean insured = fund.claim().coverages().size() > 1;
        FundQuestion question = new FundQuestion(
                FundIdentity.of(PublicFundNumber.of("KO", fund.number())),
                fund.claim().month(),
                age(fund),
                insured && insurer != null ? INSURERS.of(insurer, fund.claim().month()) : InsuranceKind.NONE,
                false,
                true,
                new PatientMonths(fund.claim(), fund.charges())
                        .isInEverything(fund.coverage().payer()),
                FundLimits.UNKNOWN,
                fund.coverage().billedPatientYen());
        List<FundWay> national = NATIONAL.of(question);
        return national.isEmpty() ? LOCAL.of(question) : national;
    }

    private static int age(BilledFund fund) {
        return Period.between(
                        fund.claim().patient().birthDate(), fund.claim().month().atDay(1))
                .getYears();
    }

    private static FundLimits limits(FundTerms terms) {
        return new FundLimits(
                terms.percent(),
                terms.perVisitYen(),
                terms.perDayYen(),
                terms.perMonthYen() == null && terms.percent() != null && terms.percent() > 0
                        ? Integer.valueOf(NO_LIMIT)
                        : terms.perMonthYen(),
                terms.perDayCount(),
                terms.perMonthCount());
    }

    /** Higher than any share of the files. */
    private static final int NO_LIMIT = 9_999_999;

    /** What the patient pays under the fund: to the yen, and as it is collected. */
    static Set<Long> amounts(BilledFund fund, ShareAnswer answer) {
        PatientMonth input = java.util.Objects.requireNonNull(answer.input(), answer.missing() + " " + fund);
        CopaymentMonth month = java.util.Objects.requireNonNull(answer.month());
        long exact = 0;
        long till = 0;
        for (int i = 0; i < month.occasions().size(); i++) {
            if (input.occasions().get(i).funds().contains(fund.index())) {
                exact += month.occasions().get(i).patientYen();
                till += month.occasions().get(i).tillYen();
            }
        }
        Set<Long> amounts = new LinkedHashSet<>();
        amounts.add(exact);
        amounts.add(till);
        return amounts;
    }

    boolean decidedAsBilled() {
        return decided != null && amounts(fund, decided).contains(fund.billedYen());
    }

    Verdict verdict() {
        if (decidedAsBilled()) {
            return Verdict.DATA;
        }
        if (possible.isEmpty()) {
            return Verdict.NO_ROW;
        }
        if (limitsThatGiveIt.isEmpty()) {
            return Verdict.OTHER;
        }
        return fund.number().startsWith("12") ? Verdict.TICKET : Verdict.CERTIFICATE;
    }

    /** The line of the page. */
    String row() {
        return "| " + fund.file() + " | " + fund.claim().receipt() + " | " + fund.number() + " | " + age(fund) + " | "
                + fund.coverage().billedPoints() + " | " + fund.billedYen() + " | " + schemes() + " | "
                + possible.keySet().stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                + " | " + certificate() + " | " + verdict().words() + " |\n";
    }

    private String schemes() {
        Set<String> giving = new LinkedHashSet<>();
        possible.forEach((amount, schemes) -> {
            if (amount == fund.billedYen() || (amount + 5) / 10 * 10 == fund.billedYen()) {
                giving.addAll(schemes);
            }
        });
        return String.join(", ", giving);
    }

    private String certificate() {
        Set<String> words = new LinkedHashSet<>();
        for (FundLimits limits : limitsThatGiveIt) {
            words.add(words(limits));
        }
        return words.size() < 3
                ? String.join(" or ", words)
                : words.iterator().next() + " or more, or no limit of the month";
    }

    private static String words(FundLimits limits) {
        StringBuilder words = new StringBuilder();
        words.append(limits.percent() == null ? "" : limits.percent() + " %, ");
        words.append(limits.perVisitYen() == null ? "" : limits.perVisitYen() + " yen a visit, ");
        words.append(limits.perDayYen() == null ? "" : limits.perDayYen() + " yen a day, ");
        Integer month = limits.perMonthYen();
        words.append(month == null ? "" : month == NO_LIMIT ? "no limit of the month, " : month + " yen a month, ");
        return words.toString().replaceFirst(", $", "");
    }
}
