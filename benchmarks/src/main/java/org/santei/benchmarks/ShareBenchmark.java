package org.santei.benchmarks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
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
import org.santei.engine.copayment.PatientShares;
import org.santei.engine.copayment.RuledShareLaw;
import org.santei.engine.copayment.ShareAnswer;

/**
 * What the share of a patient costs in a claim of one insurance without funds, which most claims are.
 *
 * <pre>java -jar benchmarks/target/benchmarks.jar ShareBenchmark -prof gc</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class ShareBenchmark {

    private static final int POINTS = 30;

    private final PatientShares shares = PatientShares.packaged(RuledShareLaw.packaged());
    private final List<Charge> charges = new ArrayList<>();

    @Param({"15", "60"})
    private int lines = 15;

    /** Whether the claim tells that no certificate of a limit was shown, or leaves the class of income open. */
    @Param({"none", "unknown"})
    private String incomeClass = "none";

    private Claim claim = claim("none");

    /** Fifteen lines a day, of one insurance. */
    @Setup
    public void take() {
        claim = claim(incomeClass);
        charges.clear();
        for (int i = 0; i < lines; i++) {
            charges.add(new Charge(1 + i / 15, Set.of(Payer.INSURANCE), POINTS));
        }
        if (share().month() == null) {
            throw new IllegalStateException("The share is undecided: " + share().missing());
        }
    }

    private static Claim claim(String incomeClass) {
        Certificate certificate = Certificate.of("01130012")
                .withIncomeClass(incomeClass.equals("unknown") ? null : Certificate.NONE_SHOWN);
        LineGroup group = new LineGroup(
                "11",
                EnumSet.of(Payer.INSURANCE),
                List.of(new Line(1, LineKind.PROCEDURE, "111000110", null)),
                1,
                new TreeMap<>(),
                null);
        return new Claim(
                0,
                "1",
                YearMonth.of(2021, 10),
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, LocalDate.of(1980, 5, 5)),
                Facility.UNKNOWN,
                List.of(new Coverage(Payer.INSURANCE, null, null, certificate)),
                List.of(),
                List.of(),
                List.of(group),
                Particulars.NONE.withScheme(Scheme.HEALTH_INSURANCE));
    }

    /** The share of the claim. */
    @Benchmark
    public ShareAnswer share() {
        return shares.of(claim, charges);
    }
}
