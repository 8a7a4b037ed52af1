package org.santei.service.fhir;

import java.util.List;
import java.util.Set;

/** Names of code systems and identifiers: those of JP Core and HL7 where there are any, else our own. */
final class Systems {

    /** How everything begins that this service names itself. */
    static final String OWN = "urn:santei:fhir:";

    /** 医科診療行為マスター, as JP_Procedure of JP Core names it. */
    static final String ACTS = "http://jpfhir.jp/fhir/core/CodeSystem/JP_ProcedureCodesMedical_CS";

    /** 医薬品マスター, table 15 of the ministry's e-prescription specification. */
    static final String DRUGS = "urn:oid:1.2.392.100495.20.2.71";

    /** 傷病名マスター, as JP_Condition_Diagnosis of JP Core names it. */
    static final String DISEASES = "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/masterB-disease";

    /** The name of the same in earlier editions of JP Core. */
    static final String DISEASES_BEFORE = "http://jpfhir.jp/fhir/core/CodeSystem/JP_ConditionDisaseCodeReceipt_CS";

    /** 特定器材マスター: JP Core has no name for it. */
    static final String MATERIALS = OWN + "CodeSystem:material";

    /** コメントマスター: JP Core has no name for it. */
    static final String COMMENTS = OWN + "CodeSystem:comment";

    /** 保険種別コード, table 11 of the ministry's e-prescription specification, in both forms that JP Core allows. */
    static final Set<String> INSURANCE_KINDS = Set.of(
            "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/InsuranceMajorCategory", "urn:oid:1.2.392.100495.20.2.61");

    /** 保険者番号: the name that JP Core prefers. */
    static final String INSURER_NUMBER = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber";

    static final String INSURER_NUMBER_OID = "urn:oid:1.2.392.100495.20.3.61";

    /** 公費負担者番号: the name that JP Core prefers. */
    static final String FUND_NUMBER = "http://jpfhir.jp/fhir/core/mhlw/IdSystem/PublicPayerNumber";

    static final String FUND_NUMBER_OID = "urn:oid:1.2.392.100495.20.3.71";

    static final Set<String> INSURER_NUMBERS = Set.of(INSURER_NUMBER, INSURER_NUMBER_OID);

    static final Set<String> FUND_NUMBERS = Set.of(FUND_NUMBER, FUND_NUMBER_OID);

    /** 被保険者識別子 of JP_Coverage, 保険者番号:記号:番号:枝番. Only its first part is read. */
    static final Set<String> MEMBER_IDS = Set.of(
            "http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID",
            "http://jpfhir.jp/fhir/core/Idsystem/JP_Insurance_SubscriberID");

    /** Number of a claim that the caller chooses. */
    static final String RECEIPT = OWN + "NamingSystem:receipt";

    /** Name of a kept calculation. */
    static final String CALCULATION = OWN + "NamingSystem:calculation";

    /** Rules of the law. */
    static final String RULES = OWN + "CodeSystem:rule";

    /** Kinds of problem. */
    static final String PROBLEMS = OWN + "CodeSystem:problem";

    static final String HL7_ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";
    static final String HL7_INFORMATION = "http://terminology.hl7.org/CodeSystem/claiminformationcategory";
    static final String HL7_CLAIM_TYPE = "http://terminology.hl7.org/CodeSystem/claim-type";
    static final String HL7_PRIORITY = "http://terminology.hl7.org/CodeSystem/processpriority";

    /** Where the codes of lines come from. */
    static final List<String> LINES = List.of(ACTS, DRUGS, MATERIALS);

    private Systems() {}

    /** The system of the master that has a code, by the first digit of the code. */
    static String ofLine(String code) {
        return switch (code.charAt(0)) {
            case '6' -> DRUGS;
            case '7' -> MATERIALS;
            default -> ACTS;
        };
    }
}
