package org.santei.rules.conformance;

import java.util.Map;

/** Why a total from acts is not that of the file, by code. */
final class ReasonsFromActs {

    static final String HEAD = """
            # Conformance: a clinic's claims of October 2021 from their acts

            The claims of `clinic-2021-10.uke` that can be decided and have no drugs. Every figure, addition and judgement fee is taken
            out of the input; Santei derives them again from acts, days, times and what `clinic-2021-10.facility.json` says of the
            clinic, one facility for the whole file. This page is written by `ClinicFromActsTest`; the build fails when it is stale.
            Try it: `./santei calc engine/src/test/resources/uke/clinic-2021-10.uke --acts --facility
            engine/src/test/resources/uke/clinic-2021-10.facility.json`.

            **%d of %d totals are those of the file.** The invented patients of the file do not follow the law of ages: of the others,
            most bill no addition that the notice gives for the age of the patient, and one bills a fee that its age refuses.

            ## Every other total

            | RE | file | Santei | in the file, not derived | derived, not in the file |
            |---|---|---|---|---|
            """;

    private static final String AGE = "the notice adds it for the age of the patient, and the file does not bill it";
    private static final String CLINIC_KNOWS = "no claim tells it: ";

    static final Map<String, String> NOT_DERIVED = Map.ofEntries(
            Map.entry(
                    "113003710",
                    "上限年齢 B6 of 小児科外来診療料: this patient is 11, the master refuses it (docs/decisions/0003)"),
            Map.entry(
                    "113003810",
                    "上限年齢 B6 of 小児科外来診療料: this patient is 11, the master refuses it (docs/decisions/0003)"),
            Map.entry("113020570", "an addition of 小児かかりつけ診療料, whose fee the claim does not have"),
            Map.entry("113021270", "an addition of 小児かかりつけ診療料, whose fee the claim does not have"),
            Map.entry("113021970", "an addition of 小児かかりつけ診療料, whose fee the claim does not have"),
            Map.entry(
                    "120002570",
                    CLINIC_KNOWS + "whether the prescription was for the main, specified disease (F400 注4)"),
            Map.entry(
                    "120003570", CLINIC_KNOWS + "whether the prescription names drugs by their generic name (F400 注7)"),
            Map.entry("160061710", "D026 注2: 尿中一般物質定性半定量検査 (D000) earns no 判断料"),
            Map.entry("170000210", CLINIC_KNOWS + "whether the images are kept electronically (E 第１節 通則4)"),
            Map.entry(
                    "170034170",
                    "E002 注2: the patient is 2 years old, the addition for 3 to under 6 is the wrong one"));

    static final Map<String, String> DERIVED = Map.ofEntries(
            Map.entry("111000370", AGE + " (A000 注6)"),
            Map.entry("160095970", AGE + " (D400 注2)"),
            Map.entry("160155390", AGE + " (D 第３節 通則1)"),
            Map.entry("170017270", AGE + " (E002 注2)"),
            Map.entry("170034170", AGE + " (E002 注2)"),
            Map.entry("112011010", "nothing of that day stands in the way of 外来管理加算 (A001 注8)"));

    private ReasonsFromActs() {}
}
