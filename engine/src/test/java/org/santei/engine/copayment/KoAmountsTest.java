package org.santei.engine.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.FundLimits;

/**
 * Holds what patients pay under funds against the amounts (KO 負担金額) that other receipt computers wrote.
 * docs/conformance/ko-amounts.md tells the outcome. To write it again: {@code mvn test -pl fee-tables,engine
 * -Dtest=KoAmountsTest -DargLine=-Dsantei.update-docs=true}, then read the difference.
 */
class KoAmountsTest {

    private static final Path PAGE = Path.of("../docs/conformance/ko-amounts.md");
    private static final Path FRAME = Path.of("src/test/resources/uke/ko-amounts.md");
    private static final List<BilledFund> FUNDS = BilledFund.all();

    @Test
    void everyFundOfTheFilesIsLookedAt() {
        assertThat(FUNDS).hasSize(72);
        assertThat(FUNDS.stream().map(fund -> fund.number().substring(0, 2)).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("12", "21", "28", "54", "81", "83", "85");
    }

    /** What is decided without a certificate is what was billed, or is explained. */
    @Test
    void whatTheDataDecideIsWhatWasBilled() {
        Map<String, String> different = new LinkedHashMap<>();
        int decided = 0;
        for (BilledFund fund : FUNDS) {
            KoAmount amount = KoAmount.of(fund);
            if (amount.decided() != null) {
                decided++;
                if (!amount.decidedAsBilled()) {
                    different.put(fund.file() + " " + fund.claim().receipt(), fund.number());
                }
            }
        }
        // A scheme of 神奈川県, whose list leaves nothing to pay under law 85, billed as one of 千葉県.
        assertThat(different).isEqualTo(Map.of("clinic-2021-10 74", "85144004"));
        assertThat(decided).isGreaterThan(2);
    }

    /** Told what the certificate says, the whole way from the claim to the amount gives what was billed. */
    @Test
    void withTheLimitOfTheCertificateTheAmountIsWhatWasBilled() {
        Set<String> laws = new TreeSet<>();
        for (BilledFund fund : FUNDS) {
            for (FundLimits limits : KoAmount.of(fund).limitsThatGiveIt()) {
                ShareAnswer answer = KoAmount.SHARES.of(told(fund, limits), fund.charges());
                assertThat(answer.missing()).as(fund.toString()).isEmpty();
                assertThat(KoAmount.amounts(fund, answer)).contains(fund.billedYen());
                laws.add(fund.number().substring(0, 4) + " " + fund.billedYen());
            }
        }
        assertThat(laws)
                .contains("8312 0", "8312 200", "8312 300", "8312 500", "8312 600", "1214 0", "1213 1000")
                .contains("2111 0", "2113 524", "2113 1000", "5414 728", "8313 1354", "2814 0");
    }

    /** No certificate of the tables gives these amounts. */
    @Test
    void onlyAmountsOutsideTheListsAreGivenByNothing() {
        assertThat(FUNDS.stream()
                        .filter(fund -> KoAmount.of(fund).limitsThatGiveIt().isEmpty())
                        .map(fund -> fund.claim().receipt() + ": " + fund.number() + " " + fund.billedYen()))
                .containsExactly(
                        "7: 81140048 0",
                        "17: 83124040 500",
                        "50: 83123067 500",
                        "74: 85144004 200");
    }

    private static Claim told(BilledFund fund, FundLimits limits) {
        List<Coverage> coverages = new ArrayList<>();
        for (Coverage coverage : fund.claim().coverages()) {
            coverages.add(
                    coverage.payer() == fund.coverage().payer()
                            ? coverage.withCertificate(coverage.certificate().withLimits(limits))
                            : coverage);
        }
        return fund.claim().withCoverages(coverages).withoutFigures();
    }

    @Test
    void thePageSaysWhatCameOut() throws IOException {
        List<KoAmount> amounts = FUNDS.stream().map(KoAmount::of).toList();
        Map<KoAmount.Verdict, Long> counts = amounts.stream()
                .collect(Collectors.groupingBy(KoAmount::verdict, Collectors.counting()));
        StringBuilder verdicts = new StringBuilder();
        for (KoAmount.Verdict verdict : KoAmount.Verdict.values()) {
            verdicts.append("| ")
                    .append(verdict.words())
                    .append(" | ")
                    .append(Objects.requireNonNullElse(counts.get(verdict), 0L))
                    .append(" | ")
                    .append(verdict.meaning())
                    .append(" |\n");
        }
        String page = Files.readString(FRAME)
                .replace("{verdicts}\n", verdicts)
                .replace("{all}", String.valueOf(amounts.size()))
                .replace(
                        "{amounts}\n", amounts.stream().map(KoAmount::row).collect(Collectors.joining()));
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }
}
