package org.santei.feetables.copayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.santei.feetables.store.DataFolder;

/**
 * docs/conformance/local-schemes.md counts what the lists hold and what the claims of October 2021 tell of them. To write it
 * again: {@code mvn test -pl fee-tables -Dtest=LocalSchemesPageTest -DargLine=-Dsantei.update-docs=true}, then read the
 * difference.
 */
class LocalSchemesPageTest {

    private static final Path PAGE = Path.of("../docs/conformance/local-schemes.md");
    private static final Path FRAME = Path.of("src/test/resources/org/santei/feetables/copayment/local-schemes.md");
    private static final LocalSchemes SCHEMES = LocalSchemes.read();
    private static final List<ClinicFund> FUNDS = ClinicFund.all();

    @Test
    void thePageSaysWhatTheListsHold() throws IOException {
        String page = Files.readString(FRAME)
                .replace("{lists}\n", lists())
                .replace("{doubts}\n", doubts())
                .replace("{codes}\n", new LocalSchemeCodes(SCHEMES).table())
                .replace("{claims}\n", claims())
                .replace("{verdicts}\n", verdicts());
        if (Boolean.getBoolean("santei.update-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void everyKoRecordOfALocalFundIsLookedAt() {
        assertThat(FUNDS).hasSize(43);
    }

    private static String lists() {
        Map<String, String> prefectures = new String(
                        DataFolder.packaged().read("kouhi/local-files.csv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, 2), line -> line.split(",", -1)[1], (a, b) -> a, LinkedHashMap::new));
        StringBuilder rows = new StringBuilder();
        prefectures.forEach((list, name) ->
                rows.append(counts(list + " " + name, scheme -> scheme.list().equals(list))));
        return rows.append(counts("all", scheme -> true)).toString();
    }

    private static String counts(String name, Predicate<LocalScheme> which) {
        List<LocalScheme> schemes = SCHEMES.all().stream().filter(which).toList();
        return MarkdownRow.of(
                name,
                schemes.size(),
                count(schemes, share -> share.ratePercent() != null && share.kind() == ShareKind.PATIENT_PAYS),
                count(schemes, share -> share.visitLimitYen() != null),
                count(schemes, share -> share.dayLimitYen() != null),
                count(schemes, share -> share.monthLimitYen() != null || share.outsideMonthLimitYen() != null),
                count(schemes, share -> share.kind() == ShareKind.PATIENT_PAYS && share.isWithoutFigures()),
                count(schemes, share -> share.kind() == ShareKind.FREE),
                count(schemes, SchemeShare::isRefundedLater),
                count(schemes, share -> share.kind() == ShareKind.UNUSED || share.kind() == null),
                schemes.stream().filter(LocalSchemesPageTest::isFigureInDoubt).count());
    }

    private static boolean isFigureInDoubt(LocalScheme scheme) {
        return scheme.doubts().stream().anyMatch(doubt -> !doubt.startsWith("name:"));
    }

    private static long count(List<LocalScheme> schemes, Predicate<SchemeShare> which) {
        return schemes.stream().map(LocalScheme::outpatient).filter(which).count();
    }

    private static String doubts() {
        Map<String, List<LocalScheme>> byReason = new LinkedHashMap<>();
        for (LocalScheme scheme : SCHEMES.all()) {
            for (String doubt : scheme.doubts()) {
                byReason.computeIfAbsent(scheme.list() + "|" + doubt, any -> new ArrayList<>())
                        .add(scheme);
            }
        }
        StringBuilder rows = new StringBuilder();
        byReason.forEach((reason, schemes) -> {
            String[] parts = reason.split("\\||: ", 3);
            rows.append(MarkdownRow.of(parts[0], columns(schemes), schemes.size(), "`" + parts[1] + "`", parts[2]));
        });
        return rows.toString();
    }

    private static String columns(List<LocalScheme> schemes) {
        String first = schemes.get(0).column();
        String last = schemes.get(schemes.size() - 1).column();
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String claims() {
        StringBuilder rows = new StringBuilder();
        for (ClinicFund fund : FUNDS) {
            String giving = fund.candidates(SCHEMES).stream()
                    .filter(scheme -> Integer.valueOf(fund.yen()).equals(fund.amount(scheme.outpatient())))
                    .map(scheme -> scheme.number() + " " + scheme.name())
                    .collect(Collectors.joining(", "));
            rows.append(MarkdownRow.of(
                    fund.receipt(),
                    fund.fund().lawNumber() + " " + fund.fund().prefecture() + " "
                            + fund.fund().institution(),
                    fund.age(),
                    fund.days(),
                    fund.points(),
                    fund.yen(),
                    giving.isEmpty() ? "none" : giving,
                    numbers(fund.amounts(SCHEMES)),
                    verdict(fund)));
        }
        return rows.toString();
    }

    private static String verdict(ClinicFund fund) {
        TreeSet<Integer> amounts = fund.amounts(SCHEMES);
        if (!amounts.contains(fund.yen())) {
            return "no row";
        }
        return amounts.size() == 1 ? "list" : "certificate";
    }

    private static String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** How many records each verdict has, and how many of those bodies billed several amounts a visit. */
    private static String verdicts() {
        Map<String, List<ClinicFund>> byVerdict = FUNDS.stream()
                .collect(Collectors.groupingBy(LocalSchemesPageTest::verdict, LinkedHashMap::new, Collectors.toList()));
        StringBuilder rows = new StringBuilder();
        for (String verdict : List.of("list", "certificate", "no row")) {
            List<ClinicFund> funds = byVerdict.getOrDefault(verdict, List.of());
            long bodies = funds.stream()
                    .filter(LocalSchemesPageTest::isOfABodyWithSeveralAmounts)
                    .count();
            rows.append(MarkdownRow.of(verdict, funds.size(), bodies));
        }
        return rows.toString();
    }

    private static boolean isOfABodyWithSeveralAmounts(ClinicFund fund) {
        return FUNDS.stream()
                        .filter(other -> other.fund().equals(fund.fund()))
                        .map(other -> other.yen() / other.days())
                        .distinct()
                        .count()
                > 1;
    }
}
