package org.santei.service.trial;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.santei.engine.claim.Claim;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.service.claim.ClaimReader;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the claim of a form, in the words of the API: what the form shows, over all that its {@code base} says. */
final class TrialClaim {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,、]+");
    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");

    /** 集計先識別 of an item that is summed somewhere. */
    private static final int SUMMED = 3;

    /** その他. */
    private static final String OTHER = "80";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final TrialForm form;
    private final FeeTable table;
    private final ObjectNode json;
    private final FieldErrors errors = new FieldErrors();
    private final TreeSet<Integer> days = new TreeSet<>();

    private TrialClaim(TrialForm form, FeeTable table) {
        this.form = form;
        this.table = table;
        this.json = base(form.get("base"));
    }

    /**
     * The claim of a form.
     *
     * @param table tells the section of a code where the form does not
     * @throws ProblemException with every field that is wrong, by its name in the API
     */
    static Claim of(TrialForm form, ClaimReader reader, FeeTable table) {
        TrialClaim claim = new TrialClaim(form, table);
        claim.write();
        FieldErrors errors = claim.errors;
        Claim read = reader.read(claim.json, Place.DOCUMENT, errors);
        errors.throwIfAny(ProblemType.INVALID_CLAIM);
        return Objects.requireNonNull(read);
    }

    private static ObjectNode base(String text) {
        JsonNode base = text.isEmpty()
                ? JsonMapper.shared().createObjectNode()
                : StrictJson.read(text.getBytes(StandardCharsets.UTF_8), "レセプト1件");
        if (base instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new ProblemException(ProblemType.INVALID_PARAMETER, "レセプトの残りの内容を読めません。ファイルを選び直すか、リンクを開き直してください。");
    }

    private void write() {
        put(json, "month", form.get("month"));
        put(json, "setting", form.get("setting"));
        put(json, "scheme", form.get("scheme"));
        ObjectNode patient = JsonMapper.shared().createObjectNode();
        put(patient, "sex", form.get("sex"));
        put(patient, "birthDate", form.get("birthDate"));
        json.set("patient", patient);
        facility();
        payers();
        stay();
        codes("comments", form.get("comments"));
        diagnoses();
        groups();
        visits();
    }

    private void facility() {
        ObjectNode facility = json.get("facility") instanceof ObjectNode known
                ? known
                : JsonMapper.shared().createObjectNode();
        put(facility, "kind", form.get("kind"));
        number(facility, "licensedBeds", form.get("licensedBeds"));
        number(facility, "generalBeds", form.get("generalBeds"));
        facility.remove("paediatrics");
        if (!form.get("paediatrics").isEmpty()) {
            facility.put("paediatrics", form.get("paediatrics").equals("true"));
        }
        facility.remove("standards");
        if (form.get("standards").equals("なし")) {
            facility.putArray("standards");
        } else if (!form.get("standards").isEmpty()) {
            words(form.get("standards")).forEach(facility.withArray("standards")::add);
        }
        json.remove("facility");
        if (!facility.isEmpty()) {
            json.set("facility", facility);
        }
    }

    private void payers() {
        ArrayNode payers = json.get("payers") instanceof ArrayNode known ? known : json.putArray("payers");
        if (payers.isEmpty()) {
            payers.addObject().put("payer", "insurance");
        }
        for (JsonNode payer : payers) {
            if (payer instanceof ObjectNode insurance
                    && payer.path("payer").asString("").equals("insurance")) {
                put(insurance, "incomeClass", form.get("incomeClass"));
            }
        }
        fund(payers);
    }

    private void fund(ArrayNode payers) {
        String number = form.get("fund");
        for (int i = 0; i < payers.size(); i++) {
            if (payers.get(i) instanceof ObjectNode payer
                    && payer.path("payer").asString("").equals("public1")) {
                if (!number.isEmpty()) {
                    payer.put("number", number);
                } else if (payer.has("number") && payers.size() > 1) {
                    payers.remove(i);
                }
                return;
            }
        }
        if (!number.isEmpty()) {
            payers.addObject().put("payer", "public1").put("number", number);
        }
    }

    private void stay() {
        json.remove("stay");
        if (!form.get("admitted").isEmpty() || !form.get("discharged").isEmpty()) {
            ObjectNode stay = json.putObject("stay");
            put(stay, "admitted", form.get("admitted"));
            put(stay, "discharged", form.get("discharged"));
        }
    }

    private void diagnoses() {
        List<String> known = new ArrayList<>();
        json.path("diagnoses")
                .forEach(diagnosis -> known.add(diagnosis.path("code").asString("")));
        List<String> typed = words(form.get("diagnoses"));
        if (!known.equals(typed)) {
            json.remove("diagnoses");
            typed.forEach(code -> json.withArray("diagnoses").addObject().put("code", code));
        }
    }

    private void codes(String name, String typed) {
        json.remove(name);
        words(typed).forEach(json.withArray(name)::add);
    }

    private void groups() {
        json.remove("groups");
        ArrayNode groups = json.putArray("groups");
        for (TrialLine line : form.filled()) {
            ObjectNode group = line.join() && !groups.isEmpty() ? (ObjectNode) groups.get(groups.size() - 1) : null;
            if (group == null) {
                group = groups.addObject();
                group(group, line, "groups[" + (groups.size() - 1) + "]");
            }
            ObjectNode part = group.withArray("lines").addObject();
            put(part, "code", line.code());
            number(part, "quantity", line.quantity());
            number(part, "unitPrice", line.unitPrice());
        }
    }

    private void group(ObjectNode group, TrialLine line, String path) {
        put(group, "section", line.section().isEmpty() ? section(line.code()) : line.section());
        if (!line.payers().isEmpty()) {
            words(line.payers()).forEach(group.withArray("payers")::add);
        }
        if (!line.count().isEmpty()) {
            if (NUMBER.matcher(line.count()).matches()) {
                group.put("count", Integer.valueOf(line.count()));
            } else {
                errors.add(path + ".count", "回数は数字で書いてください。");
            }
        }
        try {
            SortedMap<Integer, Integer> typed = TrialDays.read(line.days());
            days.addAll(typed.keySet());
            typed.forEach((day, times) -> group.withObject("days").put(day.toString(), times));
        } catch (IllegalArgumentException e) {
            errors.add(path + ".days", "日は 8、8 15、8x2 のように、数字を空白で区切って書いてください。");
        }
    }

    /** The section in which a code is summed. */
    private String section(String code) {
        FeeItem item = code.matches("[167][0-9]{8}")
                        && MONTH.matcher(form.get("month")).matches()
                ? table.find(code, LocalDate.parse(form.get("month") + "-01"))
                : null;
        String summed = item == null
                ? ""
                : form.get("setting").equals("inpatient") ? item.inpatientSection() : item.outpatientSection();
        return summed.length() == SUMMED ? summed.substring(0, 2) : OTHER;
    }

    /** The time of the form is that of the visit on each day of a line. */
    private void visits() {
        if (!form.get("timeClass").isEmpty()) {
            json.remove("visits");
            days.forEach(day -> json.withArray("visits")
                    .addObject()
                    .put("day", form.get("month") + "-%02d".formatted(day))
                    .put("timeClass", form.get("timeClass")));
        }
    }

    private static List<String> words(String typed) {
        return Arrays.stream(BETWEEN.split(typed))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void put(ObjectNode object, String name, String value) {
        object.remove(name);
        if (!value.isEmpty()) {
            object.put(name, value);
        }
    }

    /** A number stays the text that was typed where it is none, so that the reader says what is wrong with it. */
    private static void number(ObjectNode object, String name, String value) {
        if (value.matches("[0-9]{1,9}")) {
            object.put(name, Integer.valueOf(value));
        } else if (value.matches("[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            object.put(name, new BigDecimal(value));
        } else {
            put(object, name, value);
        }
    }
}
