package org.santei.rules.conformance;

import java.util.Map;
import org.santei.engine.calculation.Finding;
import org.santei.engine.calculation.FindingType;

/** Why Santei differs from the receipt computer that wrote the file, by rule. */
final class Reasons {

    static final String HEAD = """
            # Conformance: a clinic's claims of October 2021

            `engine/src/test/resources/uke/clinic-2021-10.uke` holds 50 outpatient claims of invented patients, as another receipt
            computer wrote them (from `yokenzan/receiptisan`, MIT, a third of the file left out). Every point and total is removed,
            the claims are calculated with the official master of that month, and the result is compared with the file.
            This page is written by `ClinicOctober2021Test`; the build fails when it is stale. Try it:
            `./santei calc engine/src/test/resources/uke/clinic-2021-10.uke --strip`.

            Drug prices of October 2021 are not held, so the 18 groups of drugs are not compared.

            """;

    static final String AS_BILLED = """

            ## Every fault of the file

            What `./santei verify` says with the figures of the file, without what is undecided or only to be checked. Each of these
            is a true finding or follows from one; `./santei faults --documented` reads this table.

            | RE | line | type | rule | code | yen | reason |
            |---|---|---|---|---|---|---|
            """;

    private static final Map<String, String> BY_RULE = Map.ofEntries(
            Map.entry(
                    "COMMON-validity",
                    "Provisional item that ended in September 2021 and is in no master at hand. Its points are never guessed: undecided."),
            Map.entry(
                    "D026-1",
                    "D026 注2: 尿中一般物質定性半定量検査 (D000) earns no 判断料, and the master gives it no 検査等実施判断グループ. No other test of the group is on the claim: refused."),
            Map.entry(
                    "COMMON-age-addition",
                    "E002 注2 and 年齢加算①–④ of the master: the patient is 2 years old, so the addition for 3 to under 6 (30/100) is refused; that for under 3 (50/100) is the one to bill. Where an addition by age is not billed, a warning says so."),
            Map.entry(
                    "A000-N6",
                    "A000 注6: under 6 years and no addition by time; the addition is not billed. In no total."),
            Map.entry(
                    "A001-N4",
                    "A001 注4: under 6 years and no addition by time; the addition is not billed. In no total."),
            Map.entry(
                    "A001-N8",
                    "A001 注8: nothing of that day stands in the way of 外来管理加算, and it is not billed. In no total."),
            Map.entry(
                    "COMMON-age",
                    "上限年齢 B6 of 小児科外来診療料 in the master of the month: until the end of the month in which the patient completes 6 years; this one is 11 (B001-2 注1 says the same). Refused, see docs/decisions/0003."),
            Map.entry(
                    "COMMON-visit-days",
                    "実日数 2 of the master: 初診料, 再診料 and 小児科外来診療料 together at most once on each day of treatment (診療実日数). RE 1 bills 初診料 and 再診料 on its one day, RE 46 初診料 beside 小児科外来診療料. One of them is wrong; the table does not say which: a warning."),
            Map.entry(
                    "B001-2-N3",
                    "B001-2 注3: other acts of the day are in the fee. A warning, see docs/decisions/0003."),
            Map.entry(
                    "COMMON-billed-points",
                    "Follows from the refusal of a line of the group: what stands is worth less than what is billed. Nothing more is at stake."),
            Map.entry(
                    "COMMON-billed-total",
                    "Follows from lines that are refused: the total of the file is the sum of its lines. Nothing more is at stake."),
            Map.entry(
                    "F400-X1",
                    "F400 通知(9): medication in the house and a prescription on one day are not allowed in principle; an unavoidable reason cannot be seen on the claim."));

    private Reasons() {}

    /** Where what a rule found has another reason than its most frequent one, by rule and code. */
    private static final Map<String, String> BY_CODE = Map.of(
            "COMMON-age-addition 160095970",
            "D400 注2 and 年齢加算① of the master for 静脈採血: under 6 years, 25 points; the addition is not billed.",
            "COMMON-age 170034170",
            "上下限年齢 of the addition in the master of the month: from 3 to under 6 years; the patient is 2.");

    private static final String ADDITION_FROM_3 =
            "E002 注2 and 年齢加算③ of the master: from 3 to under 6 years, 30/100; the addition is not billed.";

    /** Why a finding on the claims as billed is true. */
    static String of(Finding finding) {
        boolean from3 =
                finding.type() == FindingType.MISSING_ADDITION && finding.code().equals("170034170");
        String reason = BY_CODE.get(finding.rule() + " " + finding.code());
        return from3 ? ADDITION_FROM_3 : reason == null ? of(finding.rule()) : reason;
    }

    static String of(String rule) {
        String reason = BY_RULE.get(rule);
        if (reason == null) {
            throw new AssertionError("Write down why " + rule + " differs, with its clause.");
        }
        return reason;
    }
}
