package org.santei.service.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FundLimits;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.copayment.Charge;
import org.santei.engine.copayment.FundCategory;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.InsuranceKind;
import org.santei.engine.copayment.Insured;
import org.santei.engine.copayment.Occasion;
import org.santei.engine.copayment.PatientMonth;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.PublicFund;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.copayment.ShareAnswer;
import org.santei.feetables.copayment.NationalSchemes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official months of stays as claims: each is written as the claim of a stay, with certificates as its patient would show
 * them, and its share is reckoned as that of any claim. docs/conformance/stays.md tells the outcome. To write it again:
 * {@code mvn verify -Dtest=StayMonthsTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dsantei.update-docs=true}.
 */
class StayMonthsTest {

    private static final Path MONTHS = Path.of("src/test/resources/copayment/copayment-months.jsonl");
    private static final Path PAGE = Path.of("../docs/conformance/stays.md");

    private static final PatientShares SHARES = PatientShares.packaged(RuledShareLaw.packaged());
    private static final List<Row> ROWS = new ArrayList<>();

    /**
     * A month.
     *
     * @param calculated what the patient of the claim pays; {@code null} while it is undecided
     * @param why what is missing
     */
    private record Row(String id, long expected, @Nullable Long calculated, List<String> why) {

        boolean isEqual() {
            return calculated != null && calculated == expected;
        }
    }

    @BeforeAll
    static void calculate() throws Exception {
        MonthScenarioReader reader = new MonthScenarioReader(NationalSchemes.read());
        JsonMapper mapper = JsonMapper.builder().build();
        for (String line : Files.readAllLines(MONTHS)) {
            Scenario scenario = reader.read(new Fields(mapper.readTree(line), ""));
            if (!scenario.month().outpatient()) {
                ROWS.add(row(scenario));
            }
        }
    }

    private static Row row(Scenario scenario) {
        PatientMonth month = scenario.month();
        Scenario.OfMonth expected = (Scenario.OfMonth) scenario.expected().get(0);
        ShareAnswer answer = SHARES.of(claim(month), charges(month));
        return new Row(
                scenario.id(),
                expected.patientYen(),
                answer.month() == null ? null : Long.valueOf(answer.month().patientYen()),
                answer.missing());
    }

    private static Claim claim(PatientMonth month) {
        Insured insured = month.insurances().get(0);
        List<Coverage> coverages = new ArrayList<>();
        coverages.add(new Coverage(Payer.INSURANCE, null, null, insurance(month, insured)));
        for (PublicFund fund : month.funds()) {
            if (fund.lawNumber() != null) {
                FundTerms terms = fund.terms();
                FundLimits limits = terms.category() == FundCategory.PUBLIC_ASSISTANCE
                        ? FundLimits.ofMonth(0)
                        : new FundLimits(terms.percent(), null, null, terms.perMonthYen(), null, null);
                coverages.add(new Coverage(
                        Payer.ofFund(coverages.size()),
                        null,
                        null,
                        Certificate.of(fund.lawNumber() + "136015").withLimits(limits)));
            }
        }
        LineGroup group = new LineGroup(
                "90",
                EnumSet.of(Payer.INSURANCE),
                List.of(new Line(1, LineKind.PROCEDURE, "190117710", null)),
                1,
                new TreeMap<>(),
                null);
        Scheme scheme = insured.kind() == InsuranceKind.LATE_ELDERLY ? Scheme.LATE_ELDERLY : Scheme.HEALTH_INSURANCE;
        return new Claim(
                0,
                "1",
                month.month(),
                Setting.INPATIENT,
                new Patient(Sex.FEMALE, month.birthDate()),
                Facility.UNKNOWN,
                coverages,
                List.of(),
                List.of(),
                List.of(group),
                Particulars.NONE.withScheme(scheme));
    }

    private static Certificate insurance(PatientMonth month, Insured insured) {
        String income = insured.incomeClass() == null ? Certificate.NONE_SHOWN : insured.incomeClass();
        Integer longTerm = month.funds().stream()
                .filter(fund -> fund.lawNumber() == null)
                .map(fund -> fund.terms().perMonthYen())
                .findFirst()
                .orElse(null);
        String number = insured.kind() == InsuranceKind.LATE_ELDERLY ? "39131008" : "01130012";
        return new Certificate(number, income, insured.multiple(), longTerm, null, null, FundLimits.UNKNOWN)
                .withHalved(insured.turning75())
                .withLongTermForAll(longTerm == null ? null : Boolean.TRUE);
    }

    private static List<Charge> charges(PatientMonth month) {
        int certificates = (int)
                month.funds().stream().filter(fund -> fund.lawNumber() == null).count();
        List<Charge> charges = new ArrayList<>();
        for (Occasion occasion : month.occasions()) {
            Set<Payer> payers = EnumSet.noneOf(Payer.class);
            if (occasion.insured() != null) {
                payers.add(Payer.INSURANCE);
            }
            occasion.funds().stream()
                    .filter(fund -> fund >= certificates)
                    .forEach(fund -> payers.add(Payer.ofFund(fund - certificates + 1)));
            charges.add(new Charge(1, payers, occasion.points()));
        }
        return charges;
    }

    @Test
    void monthsOfStaysAreEqualAsClaims() {
        assertThat(ROWS).hasSize(61);
        assertThat(ROWS.stream().filter(row -> !row.isEqual())).isEmpty();
    }

    @Test
    void thePageSaysWhatHolds() throws IOException {
        String page = page();
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Stays as claims

                Written by `StayMonthsTest`, which fails when this page is stale. Each official month of a stay (高額療養費の計算事例 of 2012,
                2015 and 2018, `copayment-months.jsonl`) is written as the claim of a stay: the points of each combination of payers, with
                the class of income, 多数回該当, 高半, the certificates of long treatment (for all treatment) and those of the funds as the
                example tells them. Its share is reckoned as that of any claim, to the yen.

                """);
        page.append("| months | equal | different | undecided |\n|---|---|---|---|\n| ")
                .append(ROWS.size())
                .append(" | ")
                .append(ROWS.stream().filter(Row::isEqual).count())
                .append(" | ")
                .append(ROWS.stream()
                        .filter(row -> row.calculated() != null && !row.isEqual())
                        .count())
                .append(" | ")
                .append(ROWS.stream().filter(row -> row.calculated() == null).count())
                .append(" |\n");
        page.append("""

                The claim files at hand hold visits only, no stay; so do all 72 KO amounts of [ko-amounts.md](ko-amounts.md). What a stay's
                HO and KO records say is therefore compared with nobody else's figures yet.

                | month | patient yen | as a claim |
                |---|---|---|
                """);
        ROWS.forEach(row -> page.append("| ")
                .append(row.id())
                .append(" | ")
                .append(row.expected())
                .append(" | ")
                .append(row.calculated() == null ? String.join(", ", row.why()) : row.calculated())
                .append(" |\n"));
        return page.toString();
    }
}
