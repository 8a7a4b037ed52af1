package org.santei.engine.conformance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.santei.engine.claim.Certificate;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.History;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;

/** Tells of a claim what it leaves open, as of most patients of a clinic, so that its answer is a figure and no question. */
final class ToldClaim {

    /** Samples; they are of no insurer. */
    private static final String EMPLOYEES = "06130009";

    private static final String RESIDENTS = "130005";
    private static final String SUMMED_INJECTIONS = "30";
    private static final String OTHER_INJECTIONS = "33";
    private static final int WORKING_UNTIL = 65;
    private static final int LIMITS_OF_AGE_FROM = 70;
    private static final int LATE_ELDERLY = 75;

    private ToldClaim() {}

    /** The same claim with who pays, where the claim names only an insurance. */
    static Claim withPayer(Claim claim) {
        List<Coverage> payers = claim.coverages();
        Coverage first = payers.get(0);
        boolean plain = payers.size() == 1
                && first.payer() == Payer.INSURANCE
                && first.certificate().equals(Certificate.UNKNOWN)
                && claim.particulars().scheme() == Scheme.HEALTH_INSURANCE
                && claim.setting() == Setting.OUTPATIENT;
        int age = ageAtEnd(claim);
        if (!plain || age >= LATE_ELDERLY) {
            return claim;
        }
        boolean limitsOfAge = age >= LIMITS_OF_AGE_FROM;
        Certificate certificate = Certificate.of(age < WORKING_UNTIL ? EMPLOYEES : RESIDENTS)
                .withIncomeClass(limitsOfAge ? "一般" : Certificate.NONE_SHOWN);
        return claim.withCoverages(List.of(first.withCertificate(certificate)));
    }

    /** The same claim with who pays, where, when and after what, where it leaves that open. */
    static Claim withEverything(Claim claim) {
        Particulars told = claim.particulars();
        int days = (int) claim.visits().stream().map(Visit::day).distinct().count();
        boolean unknownPast = told.history().equals(History.UNKNOWN);
        Particulars particulars = new Particulars(
                told.scheme(),
                told.dpc(),
                told.stay(),
                told.treatmentDays() == null && days > 0 && claim.setting() == Setting.OUTPATIENT
                        ? Integer.valueOf(days)
                        : told.treatmentDays(),
                unknownPast ? new History(claim.patient().birthDate(), List.of()) : told.history(),
                told.comments());
        return withPayer(claim.withFacility(facility(claim.facility()))
                .withVisits(claim.visits().stream()
                        .map(visit -> visit.timeClass() == null ? new Visit(visit.day(), TimeClass.REGULAR) : visit)
                        .toList())
                .withParticulars(particulars));
    }

    private static Facility facility(Facility told) {
        Integer beds = told.licensedBeds();
        FacilityKind usual = beds == null || beds == 0 ? FacilityKind.CLINIC : FacilityKind.HOSPITAL;
        int knownBeds = beds == null ? 0 : beds;
        return new Facility(
                told.kind() == null ? usual : told.kind(),
                Boolean.TRUE.equals(told.paediatrics()),
                told.standards() == null ? Set.of() : told.standards(),
                knownBeds,
                told.generalBeds() == null ? Integer.valueOf(knownBeds) : told.generalBeds(),
                Objects.requireNonNullElse(told.area(), 0));
    }

    private static int ageAtEnd(Claim claim) {
        YearMonth month = claim.month();
        LocalDate born = claim.patient().birthDate();
        return born.until(month.plusMonths(1).atDay(1)).getYears();
    }

    /** The same claim under a number of the kit, without figures. */
    static Claim numbered(Claim claim, String number) {
        Claim bare = claim.withoutFigures();
        return new Claim(
                0,
                String.valueOf(Integer.parseInt(number)),
                bare.month(),
                bare.setting(),
                bare.patient(),
                bare.facility(),
                bare.coverages(),
                bare.visits(),
                bare.diagnoses(),
                bare.groups().stream().map(ToldClaim::inSection).toList(),
                bare.particulars());
    }

    /** Injections that are summed under 30 are billed as other ones: claim files know no section 30. */
    private static LineGroup inSection(LineGroup group) {
        return group.section().equals(SUMMED_INJECTIONS)
                ? new LineGroup(OTHER_INJECTIONS, group.payers(), group.lines(), group.count(), group.days(), null)
                : group;
    }
}
