package org.santei.feetables.copayment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A KO record of a local fund in the claims of October 2021, and what the lists can make of it.
 *
 * @param receipt number of the claim (RE field 2)
 * @param insurer 保険者番号 of its HO record
 * @param age completed years on the first day of the month
 * @param sharePercent what the insurance leaves to the patient, by the last digit of the kind of claim: 20 before school
 *     age (4), else 30
 * @param fund 公費負担者番号
 * @param days 診療実日数
 * @param points 合計点数
 * @param yen what the patient paid (KO field 7)
 */
record ClinicFund(
        int receipt, String insurer, int age, int sharePercent, PublicFundNumber fund, int days, int points, int yen) {

    private static final Path CLAIMS = Path.of("../engine/src/test/resources/uke/clinic-2021-10.uke");

    /** All of laws 80 to 99, in file order. */
    static List<ClinicFund> all() {
        List<ClinicFund> funds = new ArrayList<>();
        try {
            List<String> patient = List.of();
            String insurer = "";
            for (String line : Files.readAllLines(CLAIMS, Charset.forName("windows-31j"))) {
                List<String> fields = List.of(line.split(",", -1));
                switch (fields.get(0)) {
                    case "RE" -> {
                        patient = fields;
                        insurer = "";
                    }
                    case "HO" -> insurer = fields.get(1);
                    case "KO" -> {
                        if (fields.get(1).compareTo("80") > 0) {
                            funds.add(of(patient, insurer, fields));
                        }
                    }
                    default -> {
                        // Other records say nothing of payers.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return funds;
    }

    private static ClinicFund of(List<String> patient, String insurer, List<String> fund) {
        YearMonth month = YearMonth.parse(patient.get(3), DateTimeFormatter.ofPattern("yyyyMM"));
        LocalDate birth = LocalDate.parse(patient.get(6), DateTimeFormatter.BASIC_ISO_DATE);
        return new ClinicFund(
                Integer.parseInt(patient.get(1)),
                insurer,
                Period.between(birth, month.atDay(1)).getYears(),
                patient.get(2).endsWith("4") ? 20 : 30,
                PublicFundNumber.of("KO", fund.get(1)),
                Integer.parseInt(fund.get(4)),
                Integer.parseInt(fund.get(5)),
                Integer.parseInt(fund.get(6)));
    }

    /** The rows that could be the fund: of its law and prefecture, for that age, and printed on claims of that insurer. */
    List<LocalScheme> candidates(LocalSchemes schemes) {
        return schemes.candidates(fund).stream()
                .filter(scheme -> scheme.admits(age) && isPrinted(scheme.claim().printing()))
                .toList();
    }

    private boolean isPrinted(@Nullable ClaimPrinting printing) {
        boolean employees = insurer.length() == 8;
        return printing == null
                || printing == ClaimPrinting.ALL
                || (employees
                        ? printing == ClaimPrinting.EMPLOYEES
                        : printing == ClaimPrinting.NATIONAL || printing == ClaimPrinting.NATIONAL_AND_LATE_ELDERLY);
    }

    /** The amounts that the candidates give. */
    TreeSet<Integer> amounts(LocalSchemes schemes) {
        TreeSet<Integer> amounts = new TreeSet<>();
        for (LocalScheme scheme : candidates(schemes)) {
            Integer amount = amount(scheme.outpatient());
            if (amount != null) {
                amounts.add(amount);
            }
        }
        return amounts;
    }

    /** What a row makes the patient pay, when the points lie evenly on the days; {@code null} when it says nothing. */
    @Nullable
    Integer amount(SchemeShare share) {
        if (share.kind() == null || share.kind() == ShareKind.UNUSED) {
            return null;
        }
        if (share.kind() == ShareKind.FREE) {
            return 0;
        }
        int amount = points * sharePercent / 10;
        if (share.ratePercent() != null) {
            amount = Math.min(amount, points * share.ratePercent() / 10);
        }
        int charged = share.monthCount() == null ? days : Math.min(days, share.monthCount());
        amount = limited(amount, share.visitLimitYen(), charged);
        amount = limited(amount, share.dayLimitYen(), charged);
        return limited(amount, share.monthLimitYen(), 1);
    }

    private static int limited(int amount, @Nullable Integer limit, int times) {
        return limit == null ? amount : Math.min(amount, limit * times);
    }
}
