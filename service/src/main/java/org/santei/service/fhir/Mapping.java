package org.santei.service.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which element of FHIR says which field of a claim, and which record of a UKE file does. */
final class Mapping {

    private static final String INFORMATION = "Claim.supportingInfo.where(category.coding.code='%s')";
    private static final String PATIENT = "Claim.patient.resolve()";
    private static final String COVERAGE = "Claim.insurance.coverage.resolve()";
    private static final String LINE = "SI・IY・TO ";

    /**
     * A field of a claim.
     *
     * @param field its path as the API names it, without places
     * @param fhir the element, as a FHIRPath
     * @param uke the record and field of the record specification (記録条件仕様 医科用); empty when no record has a place for it
     */
    record Row(String field, String fhir, String uke) {}

    private static final List<Row> ROWS = rows();
    private static final Map<String, Row> BY_FIELD = byField();

    private Mapping() {}

    /** Every field, in the order of the API. */
    static List<Row> all() {
        return ROWS;
    }

    /**
     * The place of a field that a document does not have.
     *
     * @param known the field around it that it has; empty when it has none
     * @param place where that one stands
     * @param field the field
     */
    static String place(String known, String place, String field) {
        Row row = BY_FIELD.get(plain(field));
        Row around = BY_FIELD.get(plain(known));
        if (row == null) {
            return place;
        }
        return around != null && row.fhir().startsWith(around.fhir())
                ? place + row.fhir().substring(around.fhir().length())
                : row.fhir();
    }

    private static String plain(String field) {
        return field.replaceAll("\\[[^]]*]", "").replaceFirst("^groups\\.days\\..*", "groups.days");
    }

    private static Map<String, Row> byField() {
        Map<String, Row> rows = new HashMap<>();
        ROWS.forEach(row -> rows.put(row.field(), row));
        return rows;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        head(rows);
        payers(rows);
        information(rows);
        groups(rows);
        return List.copyOf(rows);
    }

    private static void head(List<Row> rows) {
        rows.add(new Row("receipt", "Claim.identifier.where(system='" + Systems.RECEIPT + "').value", "RE レセプト番号"));
        rows.add(new Row("month", "Claim.billablePeriod", "RE 診療年月"));
        rows.add(new Row("setting", "Claim.subType", "RE レセプト種別"));
        rows.add(new Row("patient", PATIENT, "RE"));
        rows.add(new Row("patient.sex", PATIENT + ".gender", "RE 男女区分"));
        rows.add(new Row("patient.birthDate", PATIENT + ".birthDate", "RE 生年月日"));
        String facility = "Claim.provider.resolve()" + Extensions.FACILITY.path();
        rows.add(new Row("facility", facility, "RE"));
        for (Extensions.Part part : Extensions.FACILITY.parts()) {
            if (!part.name().equals(Extensions.NO_STANDARDS)) {
                String beds = part.name().equals("licensedBeds") ? "RE 病床数" : "";
                rows.add(new Row("facility." + part.field(), facility + part.path(), beds));
            }
        }
    }

    private static void payers(List<Row> rows) {
        rows.add(new Row("payers", "Claim.insurance", "HO、KO"));
        rows.add(new Row("payers.payer", COVERAGE + ".type", "HO なら医療保険、KO なら順に第一公費から第四公費"));
        rows.add(new Row("payers.points", "Claim.insurance" + Extensions.BILLED_POINTS.value(), "HO・KO 合計点数"));
        rows.add(new Row("payers.patientYen", "Claim.insurance" + Extensions.BILLED_YEN.value(), "HO・KO 負担金額"));
        rows.add(new Row("payers.number", COVERAGE + ".payor.resolve().identifier.value", "HO 保険者番号、KO 負担者番号"));
        String certificate = COVERAGE + Extensions.CERTIFICATE.path();
        Map<String, String> uke = Map.of(
                "incomeClass", "RE 特記事項",
                "multiple", "RE 特記事項",
                "halved", "RE 特記事項",
                "longTermYen", "RE 特記事項",
                "benefitPercent", "RE 給付割合",
                "reducedStandard", "RE 一部負担金・食事療養費・生活療養費標準負担額区分",
                "waiver", "HO",
                "waiver.kind", "HO 減免区分",
                "waiver.percent", "HO 減額割合",
                "waiver.yen", "HO 減額金額");
        for (Extensions.Part part : Extensions.CERTIFICATE.parts()) {
            String field = part.field();
            rows.add(new Row("payers." + field, certificate + part.path(), uke.getOrDefault(field, "")));
            for (Extensions.Part inner : part.parts()) {
                String deep = field + '.' + inner.field();
                rows.add(new Row(
                        "payers." + deep, certificate + part.path() + inner.path(), uke.getOrDefault(deep, "")));
            }
        }
    }

    private static void information(List<Row> rows) {
        rows.add(new Row("scheme", info("scheme") + ".code", "RE レセプト種別、KO 負担者番号"));
        rows.add(new Row("dpc", info("dpc") + ".value", ""));
        String stay = info("hospitalized");
        rows.add(new Row("stay", stay, "RE"));
        rows.add(new Row("stay.admitted", stay + ".timing.start", "RE 入院年月日"));
        rows.add(new Row("stay.discharged", stay + ".timing.end", ""));
        rows.add(new Row("treatmentDays", info("treatment-days") + ".value", "HO・KO 診療実日数（先頭の支払う者）"));
        rows.add(new Row("visits", info("visit"), ""));
        rows.add(new Row("visits.day", info("visit") + ".timing", ""));
        rows.add(new Row("visits.timeClass", info("visit") + ".code", ""));
        rows.add(new Row("comments", info("comment") + ".code", "CO、SI・IY・TO のコメントコード"));
        rows.add(new Row("commentDays", info("comment"), "CO、SI・IY・TO（パターン50）"));
        rows.add(new Row("commentDays.code", info("comment") + ".code", "コメントコード"));
        rows.add(new Row("commentDays.day", info("comment") + ".timing", "文字データ"));
        rows.add(new Row("history", info("history"), ""));
        rows.add(new Row("history.since", info("history") + ".timing.start", ""));
        rows.add(new Row("history.acts", info("past-act"), ""));
        rows.add(new Row("history.acts.code", info("past-act") + ".code", ""));
        rows.add(new Row("history.acts.day", info("past-act") + ".timing", ""));
        rows.add(new Row("history.acts.times", info("past-act") + ".value", ""));
        rows.add(new Row("previousClaims", "Claim.related.claim.resolve()", ""));
        rows.add(new Row("diagnoses", "Claim.diagnosis", "SY"));
        rows.add(new Row("diagnoses.code", "Claim.diagnosis.diagnosis", "SY 傷病名コード"));
        rows.add(new Row("diagnoses.since", "Claim.diagnosis" + Extensions.SINCE.value(), "SY 診療開始日"));
    }

    private static void groups(List<Row> rows) {
        rows.add(new Row("groups", "Claim.item", "診療識別のある SI・IY・TO から点数のあるものまで"));
        rows.add(new Row("groups.section", "Claim.item.category", LINE + "診療識別"));
        rows.add(new Row("groups.payers", "Claim.item" + Extensions.ITEM_INSURANCE.value(), LINE + "負担区分"));
        rows.add(new Row("groups.count", "Claim.item.quantity", LINE + "回数"));
        rows.add(new Row("groups.days", "Claim.item.serviced", LINE + "1日の情報～31日の情報"));
        rows.add(new Row("groups.points", "Claim.item" + Extensions.BILLED_POINTS.value(), LINE + "点数"));
        rows.add(new Row("groups.lines", "Claim.item.detail", "SI、IY、TO"));
        rows.add(new Row("groups.lines.code", "Claim.item.detail.productOrService", LINE + "コード"));
        rows.add(new Row(
                "groups.lines.kind", "Claim.item.detail.productOrService.coding.system", "SI 診療行為、IY 医薬品、TO 特定器材"));
        rows.add(new Row("groups.lines.quantity", "Claim.item.detail.quantity", "SI 数量データ、IY・TO 使用量"));
        rows.add(new Row("groups.lines.unitPrice", "Claim.item.detail.unitPrice", "TO 単価"));
    }

    private static String info(String category) {
        return INFORMATION.formatted(category);
    }
}
