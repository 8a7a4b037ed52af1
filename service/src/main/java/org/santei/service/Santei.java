package org.santei.service;

import java.util.Arrays;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.SpecialTerms;
import org.santei.feetables.imports.TableStore;
import org.santei.service.commandline.CalcCommand;
import org.santei.service.commandline.ItemCommand;
import org.santei.service.commandline.TablesCommand;
import org.santei.service.commandline.WhyNotCommand;
import org.santei.service.copayment.CopayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or runs one command: {@code calc}, {@code copay}, {@code item}, {@code tables} or {@code why-not}. */
@SpringBootApplication
public class Santei {

    /** The setting that says where the service keeps what it has; commands use the same folder. */
    private static final String DATA_DIRECTORY = "santei.data-directory";

    private static final String USUAL_DIRECTORY = ".santei";

    public static void main(String... arguments) {
        String command = arguments.length > 0 ? arguments[0] : "";
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        TableStore tables = TableStore.in(System.getProperty(DATA_DIRECTORY, USUAL_DIRECTORY));
        switch (command) {
            case "calc" ->
                System.exit(new CalcCommand(System.out, System.err)
                        .run(
                                () -> ClaimService.withShares(
                                        tables.read(),
                                        RuleBases.readPackaged(),
                                        PatientShares.packaged(RuledShareLaw.packaged())),
                                rest));
            case "copay" ->
                System.exit(new CopayCommand(
                                System.out,
                                System.err,
                                new CopaymentCalculator(RuledShareLaw.packaged(), HighCostLimits.read()),
                                SpecialTerms.read())
                        .run(rest));
            case "item" -> System.exit(new ItemCommand(System.out, System.err).run(tables::read, rest));
            case "tables" -> System.exit(new TablesCommand(System.out, System.err, tables).run(rest));
            case "why-not" ->
                System.exit(new WhyNotCommand(System.out, System.err)
                        .run(() -> new WhyNotService(tables.read(), RuleBases.readPackaged()), rest));
            default -> SpringApplication.run(Santei.class, arguments);
        }
    }
}
