package org.santei.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.conformance.KitInputs;
import org.santei.engine.copayment.CopaymentCalculator;
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.copayment.ShareLaw;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.explanation.WhyNotService;
import org.santei.engine.law.Notices;
import org.santei.feetables.copayment.HighCostLimits;
import org.santei.feetables.copayment.SpecialTerms;
import org.santei.feetables.imports.TableStore;
import org.santei.feetables.store.SourceFile;
import org.santei.service.approval.exchange.ReleaseCommand;
import org.santei.service.approval.exchange.TrustCommand;
import org.santei.service.backup.BackupCommand;
import org.santei.service.commandline.CalcCommand;
import org.santei.service.commandline.ItemCommand;
import org.santei.service.commandline.TablesCommand;
import org.santei.service.commandline.WhyNotCommand;
import org.santei.service.conformance.certificate.CertificateCommand;
import org.santei.service.conformance.kit.KitCommand;
import org.santei.service.conformance.run.ConformanceCommand;
import org.santei.service.console.ConsoleAudit;
import org.santei.service.copayment.CopayCommand;
import org.santei.service.database.JoinedPostgres;
import org.santei.service.fhir.FhirCommand;
import org.santei.service.impact.ImpactCommand;
import org.santei.service.release.Releases;
import org.santei.service.replay.ReplayCommand;
import org.santei.service.security.key.KeyCommand;
import org.santei.service.verification.FaultsCommand;
import org.santei.service.verification.VerifyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts the service, or runs one command: {@code calc}, {@code certificate}, {@code conformance}, {@code why-not}, {@code copay},
 * {@code verify}, {@code faults}, {@code fhir}, {@code impact}, {@code item}, {@code key}, {@code release}, {@code replay}, {@code tables}, {@code trust},
 * {@code backup} or {@code restore}.
 */
@SpringBootApplication
public class Santei {

    /** The setting that says where the service keeps what it has; commands use the same folder. */
    private static final String DATA_DIRECTORY = "santei.data-directory";

    /** The setting that says where the service is, for commands that ask it. */
    private static final String SERVICE = "santei.url";

    private static final String USUAL_DIRECTORY = ".santei";

    public static void main(String... arguments) throws IOException {
        String command = arguments.length > 0 ? arguments[0] : "";
        String[] rest = Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
        String dataDirectory = System.getProperty(DATA_DIRECTORY, USUAL_DIRECTORY);
        TableStore tables = TableStore.in(dataDirectory);
        switch (command) {
            case "calc" ->
                System.exit(new CalcCommand(System.out, System.err).run(() -> claims(tables, dataDirectory), rest));
            case "copay" ->
                System.exit(new CopayCommand(
                                System.out,
                                System.err,
                                new CopaymentCalculator(law(dataDirectory), HighCostLimits.read()),
                                SpecialTerms.read())
                        .run(rest));
            case "verify" ->
                System.exit(new VerifyCommand(System.out, System.err).run(() -> claims(tables, dataDirectory), rest));
            case "faults" ->
                System.exit(new FaultsCommand(System.out, System.err)
                        .run(tables::read, () -> claims(tables, dataDirectory), rest));
            case "backup" ->
                System.exit(noted(
                        "backup.made",
                        dataDirectory,
                        new BackupCommand(System.out, System.err).backup(Path.of(dataDirectory), rest),
                        rest));
            case "restore" ->
                System.exit(noted(
                        "backup.restored",
                        dataDirectory,
                        new BackupCommand(System.out, System.err).restore(Path.of(dataDirectory), rest),
                        rest));
            case "certificate" ->
                System.exit(new CertificateCommand(System.out, System.err).run(Path.of(dataDirectory), rest));
            case "conformance" ->
                System.exit(new ConformanceCommand(System.out, System.err)
                        .run(() -> kitInputs(tables, dataDirectory), rest));
            case "kit" ->
                System.exit(new KitCommand(System.out, System.err)
                        .run(() -> kitInputs(tables, dataDirectory), Path.of(dataDirectory), rest));
            case "fhir" -> System.exit(new FhirCommand(System.out, System.err).run(rest));
            case "impact" ->
                System.exit(new ImpactCommand(System.out, System.err)
                        .run(tables::read, () -> Releases.in(Path.of(dataDirectory)), rest));
            case "item" -> System.exit(new ItemCommand(System.out, System.err).run(tables::read, rest));
            case "replay" -> System.exit(new ReplayCommand(System.out, System.err).run(Path.of(dataDirectory), rest));
            case "key" ->
                System.exit(new KeyCommand(System.out, System.err)
                        .run(Path.of(dataDirectory), JoinedPostgres.isRunning(Path.of(dataDirectory)), rest));
            case "tables" -> System.exit(tables(tables, Path.of(dataDirectory), rest));
            case "trust" -> System.exit(new TrustCommand(System.out, System.err).run(Path.of(dataDirectory), rest));
            case "release" ->
                System.exit(new ReleaseCommand(System.out, System.err)
                        .run(
                                URI.create(System.getProperty(SERVICE, "http://127.0.0.1:8080")),
                                System.getenv("SANTEI_KEY"),
                                rest));
            case "why-not" ->
                System.exit(new WhyNotCommand(System.out, System.err)
                        .run(
                                () -> new WhyNotService(
                                        tables.read(),
                                        Releases.in(Path.of(dataDirectory)).rules()),
                                rest));
            default -> SpringApplication.run(Santei.class, arguments);
        }
    }

    /** Notes that a file was saved or brought back. */
    private static int noted(String action, String dataDirectory, int code, String... files) throws IOException {
        if (code == 0) {
            String file = String.valueOf(Path.of(files[0]).getFileName());
            ConsoleAudit.append(Path.of(dataDirectory), action, file, Map.of());
        }
        return code;
    }

    /** Runs a command about the official tables, and notes what was taken in or taken back. */
    private static int tables(TableStore tables, Path dataDirectory, String... arguments) throws IOException {
        List<SourceFile> before = tables.imports();
        int code = new TablesCommand(System.out, System.err, tables).run(arguments);
        List<SourceFile> after = tables.imports();
        if (!before.equals(after)) {
            boolean taken = after.size() > before.size();
            SourceFile file = taken ? after.get(after.size() - 1) : before.get(before.size() - 1);
            ConsoleAudit.append(
                    dataDirectory,
                    taken ? "tables.imported" : "tables.undone",
                    file.file(),
                    Map.of("table", file.table(), "sha256", file.sha256()));
        }
        return code;
    }

    /** What kits of this machine are made of. */
    private static KitInputs kitInputs(TableStore tables, String dataDirectory) {
        return new KitInputs(
                tables.read(),
                Releases.in(Path.of(dataDirectory)).rules(),
                PatientShares.packaged(law(dataDirectory)),
                DraftBase.packagedCases(),
                Notices.packaged());
    }

    private static ClaimService claims(TableStore tables, String dataDirectory) {
        Releases releases = Releases.in(Path.of(dataDirectory));
        return ClaimService.withShares(tables.read(), releases.rules(), PatientShares.packaged(law(dataDirectory)));
    }

    /** Who pays, by the rules that are kept. */
    private static ShareLaw law(String dataDirectory) {
        return new RuledShareLaw(Releases.in(Path.of(dataDirectory)).shares());
    }
}
