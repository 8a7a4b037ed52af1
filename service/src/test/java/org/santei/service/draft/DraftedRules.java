package org.santei.service.draft;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.Calculation;
import org.santei.engine.calculation.Calculator;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.feetables.FeeTable;
import org.santei.service.RunningService;
import org.santei.service.claim.ClaimReader;

/** The rules in force with the releases of a draft before them. */
final class DraftedRules {

    private final Calculator calculator;

    DraftedRules(List<RuleRelease> releases) {
        List<RuleBase> bases = new ArrayList<>();
        releases.stream()
                .filter(release -> !release.edition().isOfShares())
                .forEach(release -> bases.add(release.load(EngineBuild.VERSION)));
        bases.addAll(RuleBases.readPackaged().all());
        calculator = new Calculator(RunningService.bean(FeeTable.class), RuleBases.of(bases));
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
        Calculation calculation = (Calculation) calculator.calculate(
                new ClaimReader().read(json.getBytes(StandardCharsets.UTF_8)), Question.CALCULATE);
        return calculation.groups().stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.outcome() == Outcome.PAID)
                .map(line -> line.code())
                .toList();
    }
}
