package org.santei.service.draft;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;

/** The rules in force as a draft changes them, compiled for a few months. */
final class DraftedRules {

    private final Calculator calculator;

    /**
     * @param texts every text as a draft has it
     * @param months months of which claims are calculated
     */
    DraftedRules(Map<String, String> texts, YearMonth... months) {
        FeeTable table = RunningService.bean(FeeTable.class);
        List<RuleFile> files = texts.entrySet().stream()
                .filter(text -> text.getKey().endsWith(".drl"))
                .map(text -> RuleFile.of(text.getKey().substring("rules/".length()), text.getValue()))
                .toList();
        List<RuleBase> bases = Edition.of(files, table.revisions()).stream()
                .filter(edition -> Arrays.stream(months).anyMatch(edition::holds))
                .map(edition -> RuleRelease.compile(
                                edition,
                                files,
                                String.valueOf(texts.get("rules/groups.csv")),
                                String.valueOf(texts.get("rules/limits.csv")),
                                EngineBuild.VERSION)
                        .load(EngineBuild.VERSION))
                .toList();
        calculator = new Calculator(table, RuleBases.of(bases));
    }

    /** What is paid, besides the act itself, for one act in consultation hours. */
    List<String> paid(String code, LocalDate day, LocalDate birth) {
        String json = """
            {"receipt": "1", "month": "%s", "setting": "outpatient", "patient": {"sex": "male", "birthDate": "%s"},
             "facility": {"kind": "clinic", "standards": []}, "payers": [{"payer": "insurance"}],
             "visits": [{"day": "%s", "timeClass": "regular"}], "diagnoses": [],
             "groups": [{"section": "%s", "days": {"%d": 1}, "lines": [{"code": "%s"}]}]}
            """.formatted(
                        day.toString().substring(0, "YYYY-MM".length()),
                        birth,
                        day,
                        code.startsWith("111") ? "11" : "12",
                        day.getDayOfMonth(),
                        code);
        Calculation calculation = (Calculation)
                calculator.calculate(new ClaimReader().read(json.getBytes(StandardCharsets.UTF_8)), Question.CALCULATE);
        return calculation.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.outcome() == Outcome.PAID)
                .map(line -> line.code())
                .toList();
    }
}
