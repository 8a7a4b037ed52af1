package org.santei.engine.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Diagnosis;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.Act;
import org.santei.engine.facts.ClaimIndex;
import org.santei.engine.facts.TableCondition;
import org.santei.engine.facts.TableHit;
import org.santei.feetables.Applicability;
import org.santei.feetables.BedScope;
import org.santei.feetables.Conditions;
import org.santei.feetables.ControlledDrug;
import org.santei.feetables.DiseaseRelation;
import org.santei.feetables.DpcScope;
import org.santei.feetables.Drug;
import org.santei.feetables.DrugRelation;
import org.santei.feetables.FacilityScope;
import org.santei.feetables.FeeItem;
import org.santei.feetables.ObservationScope;
import org.santei.feetables.SchemeScope;
import org.santei.feetables.Steps;

/** Columns that ask something of the claim, the patient or the facility, whatever else was done. */
final class ColumnChecks {

    /** 医療法 第１条の５第２項. */
    private static final int MOST_BEDS_OF_A_CLINIC = 19;

    private static final String OTHER_SECTION = "800";

    private final ClaimIndex claim;
    private final List<TableHit> hits;

    ColumnChecks(ClaimIndex claim, List<TableHit> hits) {
        this.claim = claim;
        this.hits = hits;
    }

    void check(Act act) {
        FeeItem item = act.item();
        Conditions conditions = item.conditions();
        setting(act, item.applicability());
        scheme(act, conditions.scheme());
        dpc(act, conditions.dpc());
        observation(act, conditions.observation());
        facilityKind(act, item.facilityScope());
        beds(act, conditions.beds());
        area(act, conditions.area());
        age(act, item);
        standards(act, item);
        disease(act, conditions.disease());
        drug(act, conditions.drug());
        steps(act, item.steps());
    }

    /** A quantity below the lower limit is not paid where the item says so. */
    private void steps(Act act, @Nullable Steps steps) {
        BigDecimal quantity = act.line().quantity();
        if (steps != null && quantity != null && steps.refuses(quantity)) {
            violated(TableCondition.STEPS, act, "31・33・35", steps.outOfRange());
        }
    }

    private boolean isStay() {
        return claim.claim().setting() == Setting.INPATIENT;
    }

    private @Nullable Scheme scheme() {
        return claim.claim().particulars().scheme();
    }

    private Facility facility() {
        return claim.claim().facility();
    }

    private void violated(TableCondition condition, Act act, String columns, Object value) {
        hits.add(TableHit.violated(condition, act, Rows.master(act, columns, condition.title(), value)));
    }

    private void unknown(TableCondition condition, Act act, String columns, Object value, String missing) {
        hits.add(TableHit.unknown(condition, act, Rows.master(act, columns, condition.title(), value), missing));
    }

    private void setting(Act act, Applicability applicability) {
        if (applicability != Applicability.ANY && (applicability == Applicability.INPATIENT) != isStay()) {
            violated(TableCondition.SETTING, act, "13", applicability.digit());
        }
    }

    private void scheme(Act act, SchemeScope scope) {
        Scheme scheme = scheme();
        if (scope == SchemeScope.ANY || scheme == Scheme.PUBLIC_FUNDS || scheme == Scheme.MEDICAL_OBSERVATION) {
            return;
        }
        if (scheme == null) {
            unknown(TableCondition.SCHEME, act, "14", scope.digit(), Missing.SCHEME);
        } else if ((scope == SchemeScope.LATE_ELDERLY) != (scheme == Scheme.LATE_ELDERLY)) {
            violated(TableCondition.SCHEME, act, "14", scope.digit());
        }
    }

    private void dpc(Act act, DpcScope scope) {
        boolean dpc = claim.claim().particulars().dpc();
        boolean refused = switch (scope) {
            case INCLUDED -> dpc;
            case BESIDE, OUTSIDE -> false;
            case DPC_ONLY, SPECIAL_FUNCTION_HOSPITAL, SPECIALIST_HOSPITAL -> !dpc;
        };
        if (refused) {
            violated(TableCondition.DPC, act, "18", scope.digit());
        }
    }

    private void observation(Act act, ObservationScope scope) {
        if (scope == ObservationScope.ONLY && scheme() == null) {
            unknown(TableCondition.OBSERVATION, act, "21", scope.digit(), Missing.SCHEME);
            return;
        }
        boolean observed = scheme() == Scheme.MEDICAL_OBSERVATION;
        boolean refused = switch (scope) {
            case NONE -> observed;
            case STAY -> observed && !isStay();
            case VISIT -> observed && isStay();
            case BOTH -> false;
            case ONLY -> !observed;
        };
        if (refused) {
            violated(TableCondition.OBSERVATION, act, "21", scope.digit());
        }
    }

    private void facilityKind(Act act, FacilityScope scope) {
        FacilityKind kind = facility().kind();
        switch (scope) {
            case ANY -> {
                return;
            }
            case HOSPITAL, CLINIC -> {
                FacilityKind wanted = scope == FacilityScope.HOSPITAL ? FacilityKind.HOSPITAL : FacilityKind.CLINIC;
                if (kind == null) {
                    unknown(TableCondition.FACILITY_KIND, act, "19", scope.digit(), Missing.FACILITY_KIND);
                } else if (kind != wanted) {
                    violated(TableCondition.FACILITY_KIND, act, "19", scope.digit());
                }
            }
            case SHORT_STAY_SURGERY_2, SHORT_STAY_SURGERY_3 -> {
                if (claim.claim().particulars().dpc()) {
                    violated(TableCondition.FACILITY_KIND, act, "19", scope.digit());
                }
            }
        }
    }

    private void beds(Act act, BedScope scope) {
        if (scope == BedScope.ANY) {
            return;
        }
        boolean general = scope.countsGeneralBeds();
        Integer beds = general ? facility().generalBeds() : facility().licensedBeds();
        boolean clinic = facility().kind() == FacilityKind.CLINIC;
        if (beds == null && clinic && scope.admits(0) == scope.admits(MOST_BEDS_OF_A_CLINIC)) {
            beds = MOST_BEDS_OF_A_CLINIC;
        }
        if (beds == null) {
            String missing = general ? Missing.GENERAL_BEDS : Missing.LICENSED_BEDS;
            unknown(TableCondition.BEDS, act, "71", scope.digit(), missing);
        } else if (!scope.admits(beds)) {
            violated(TableCondition.BEDS, act, "71", scope.digit());
        }
    }

    private void area(Act act, int area) {
        Integer ofFacility = facility().area();
        if (area == 0) {
            return;
        }
        if (ofFacility == null) {
            unknown(TableCondition.AREA, act, "70", area, Missing.AREA);
        } else if (ofFacility != area) {
            violated(TableCondition.AREA, act, "70", area);
        }
    }

    private void age(Act act, FeeItem item) {
        if (!item.ages().admits(claim.claim().patient().birthDate(), act.date())) {
            violated(
                    TableCondition.AGE,
                    act,
                    "41・42",
                    "下限 " + item.ages().lower().words() + "、上限 "
                            + item.ages().upper().words());
        }
    }

    private void standards(Act act, FeeItem item) {
        if (item.facilityStandards().groups().isEmpty()) {
            return;
        }
        Set<String> notified = facility().standards();
        if (notified == null) {
            List<String> codes = item.facilityStandards().codes();
            unknown(TableCondition.FACILITY_STANDARD, act, "72～81", codes, Missing.standards(codes));
        } else if (!item.facilityStandards().areMetBy(notified)) {
            violated(
                    TableCondition.FACILITY_STANDARD,
                    act,
                    "72～81",
                    item.facilityStandards().codes());
        }
    }

    private void disease(Act act, DiseaseRelation relation) {
        if (relation == DiseaseRelation.NONE) {
            return;
        }
        boolean allKnown = !claim.claim().diagnoses().isEmpty();
        for (Diagnosis diagnosis : claim.claim().diagnoses()) {
            if (claim.table().diseases().answers(relation, diagnosis.code(), act.date())) {
                return;
            }
            allKnown &= claim.table().diseases().knows(diagnosis.code(), act.date());
        }
        if (allKnown) {
            violated(TableCondition.DISEASE, act, "25", relation.digit());
        } else {
            unknown(TableCondition.DISEASE, act, "25", relation.digit(), Missing.DISEASE);
        }
    }

    private void drug(Act act, DrugRelation relation) {
        if (relation == DrugRelation.NONE) {
            return;
        }
        boolean given = false;
        boolean allKnown = true;
        for (LineGroup group : claim.claim().groups()) {
            if (group.days().isEmpty() || act.day() == 0 || group.days().containsKey(act.day())) {
                for (Line line : group.lines()) {
                    if (line.kind() == LineKind.DRUG) {
                        Drug drug = claim.table().drug(line.code(), act.date());
                        given |= drug != null && isWanted(relation, drug);
                        allKnown &= drug != null;
                    }
                }
            }
        }
        if (!given && allKnown && !isPrescription(act)) {
            violated(TableCondition.DRUG, act, "29", relation.digit());
        } else if (!given) {
            unknown(TableCondition.DRUG, act, "29", relation.digit(), Missing.DRUG);
        }
    }

    private static boolean isWanted(DrugRelation relation, Drug drug) {
        return switch (relation) {
            case NONE -> true;
            case NARCOTIC -> drug.controlled() != ControlledDrug.NONE;
            case NERVE_DESTROYING -> drug.neurolytic();
            case BIOLOGICAL -> drug.biological();
        };
    }

    /** A fee that is summed under その他 belongs to drugs that a pharmacy gives: the claim does not name them. */
    private boolean isPrescription(Act act) {
        String summed = isStay() ? act.item().inpatientSection() : act.item().outpatientSection();
        return summed.equals(OTHER_SECTION);
    }
}
