package org.santei.rules.impact;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Sex;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.engine.corpus.SyntheticClaims;
import org.santei.engine.corpus.SyntheticMonths;
import org.santei.engine.impact.Corpus;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.ImpactRun;
import org.santei.engine.impact.ImpactSide;
import org.santei.engine.impact.SyntheticCorpus;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.ShareRules;
import org.santei.feetables.Assumptions;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FeeTableReader;
import org.santei.feetables.NationalUsage;

/** The law and some claims for tests of impacts. */
final class ImpactLaw {

    static final FeeTable TABLE = new FeeTableReader().readPackaged();
    static final RuleBases RULES = RuleBases.readPackaged();
    static final ShareRules SHARES = ShareRules.readPackaged();

    private ImpactLaw() {}

    static Edition edition(String name) {
        return requireNonNull(RULES.find(YearMonth.parse(name))).edition();
    }

    static ImpactSide side(String edition) {
        return new ImpactSide(TABLE, RULES, SHARES, edition(edition));
    }

    static ImpactFigures run(ImpactSide before, ImpactSide after, Corpus corpus, int threads) {
        try {
            return new ImpactRun(TABLE, before, after).run(corpus, threads, done -> {}, () -> false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The synthetic mix of acts of 2024-06 and 2026-06. */
    static SyntheticClaims mix() {
        SyntheticMonths acts =
                new SyntheticMonths(TABLE, NationalUsage.read(), LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1));
        return new SyntheticClaims(acts, Assumptions.read(), 1);
    }

    static Corpus mix(int claims) {
        return new SyntheticCorpus(mix(), YearMonth.of(2024, 6), ClaimService.Input.CALCULATED, claims);
    }

    /** A month of an employee with one 再診料 at a clinic. */
    static Claim revisit(String receipt, YearMonth month, LocalDate birth) {
        return claim(receipt, month, birth, Map.of(1, "112007410"));
    }

    /** A month of an employee at a clinic, with a group of one act on each of some days. */
    static Claim claim(String receipt, YearMonth month, LocalDate birth, Map<Integer, String> acts) {
        TreeMap<Integer, String> byDay = new TreeMap<>(acts);
        return new Claim(
                0,
                receipt,
                month,
                Setting.OUTPATIENT,
                new Patient(Sex.FEMALE, birth),
                new Facility(FacilityKind.CLINIC, false, Set.of(), 0, 0, 0),
                List.of(new Coverage(
                        Payer.INSURANCE,
                        null,
                        null,
                        Certificate.of("06130009").withIncomeClass(Certificate.NONE_SHOWN))),
                byDay.keySet().stream()
                        .map(day -> new Visit(month.atDay(day), TimeClass.REGULAR))
                        .toList(),
                List.of(),
                byDay.entrySet().stream()
                        .map(act -> new LineGroup(
                                "12",
                                EnumSet.of(Payer.INSURANCE),
                                List.of(new Line(act.getKey(), LineKind.PROCEDURE, act.getValue(), null)),
                                1,
                                new TreeMap<>(Map.of(act.getKey(), 1)),
                                null))
                        .toList(),
                new Particulars(
                        Scheme.HEALTH_INSURANCE, false, null, byDay.size(), new History(birth, List.of()), List.of()));
    }
}
