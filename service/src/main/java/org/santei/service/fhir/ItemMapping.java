package org.santei.service.fhir;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.santei.service.problem.FieldErrors;

/** Turns Claim.item into groups (剤): an item with details is a group of lines, one without a group of one line. */
final class ItemMapping {

    private static final String NOT_READ = "この要素は計算に使えません。取り除いてください。";

    /** The code of an item that is a group of lines. */
    static final String GROUP = "group";

    private final ExtensionReader extensions;
    private final FieldErrors errors;
    private final String month;
    private final Insurances insurances;

    ItemMapping(ExtensionReader extensions, FieldErrors errors, String month, Insurances insurances) {
        this.extensions = extensions;
        this.errors = errors;
        this.month = month;
        this.insurances = insurances;
    }

    /** Writes every group. */
    void map(Claim claim, String path, Placed target) {
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i < claim.getItem().size(); i++) {
            Claim.ItemComponent item = claim.getItem().get(i);
            String where = path + ".item[" + i + ']';
            if (!sequences.add(item.getSequence())) {
                errors.add(where + ".sequence", "同じ番号が前にもあります。1から順に番号を付けてください。");
            }
            item(item, where, target.item("groups", where));
        }
    }

    private void item(Claim.ItemComponent item, String where, Placed group) {
        extensions.check(item.getExtension(), where, "Claim.item");
        refuse(item, where);
        group.text("section", Codes.of(item.getCategory(), Vocabulary.SECTION.url()), where + ".category");
        payers(item, where, group);
        if (item.hasQuantity()) {
            group.number("count", quantity(item.getQuantity(), where), where + ".quantity");
        }
        new ServiceDays(errors, extensions, month).map(item, where, group);
        PrimitiveType<?> points = extensions.value(item, Extensions.BILLED_POINTS, where);
        if (points != null) {
            group.value("points", points, where + Extensions.BILLED_POINTS.value());
        }
        if (item.getDetail().isEmpty()) {
            code(item.getProductOrService(), where + ".productOrService", group.item("lines", where));
        } else {
            details(item, where, group);
        }
    }

    private void refuse(Claim.ItemComponent item, String where) {
        if (item.hasModifier()) {
            errors.add(where + ".modifier", NOT_READ);
        }
        if (item.hasFactor()) {
            errors.add(where + ".factor", NOT_READ);
        }
        if (item.hasProgramCode()) {
            errors.add(where + ".programCode", NOT_READ);
        }
        if (item.hasUnitPrice()) {
            errors.add(where + ".unitPrice", "単価は、行の detail に書いてください。");
        }
    }

    private void payers(Claim.ItemComponent item, String where, Placed group) {
        List<Extension> all = item.getExtension();
        for (int i = 0; i < all.size(); i++) {
            if (!Extensions.ITEM_INSURANCE.url().equals(all.get(i).getUrl())) {
                continue;
            }
            String place = where + ".extension[" + i + ']';
            if (extensions.value(all.get(i), Extensions.ITEM_INSURANCE.type(), place) instanceof PositiveIntType said) {
                String payer = insurances.payer(said.getValue());
                if (payer == null) {
                    errors.add(place + ".value", "この番号の Claim.insurance はありません。sequence を書いてください。");
                } else {
                    group.add("payers", payer, place + ".value");
                }
            }
        }
    }

    private void details(Claim.ItemComponent item, String where, Placed group) {
        if (!GROUP.equals(Codes.of(item.getProductOrService(), Vocabulary.ITEM.url()))) {
            errors.add(
                    where + ".productOrService",
                    "detail のある item には " + Vocabulary.ITEM.url() + " の group を書き、行のコードは detail に書いてください。");
        }
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i < item.getDetail().size(); i++) {
            Claim.DetailComponent detail = item.getDetail().get(i);
            String place = where + ".detail[" + i + ']';
            if (!sequences.add(detail.getSequence())) {
                errors.add(place + ".sequence", "同じ番号が前にもあります。1から順に番号を付けてください。");
            }
            detail(detail, place, group.item("lines", place));
        }
    }

    private void detail(Claim.DetailComponent detail, String where, Placed line) {
        extensions.check(detail.getExtension(), where, "Claim.item.detail");
        if (detail.hasModifier()) {
            errors.add(where + ".modifier", NOT_READ);
        }
        if (detail.hasFactor()) {
            errors.add(where + ".factor", NOT_READ);
        }
        if (detail.hasProgramCode()) {
            errors.add(where + ".programCode", NOT_READ);
        }
        if (detail.hasSubDetail()) {
            errors.add(where + ".subDetail", "行は detail までに書いてください。");
        }
        code(detail.getProductOrService(), where + ".productOrService", line);
        if (detail.hasQuantity()) {
            line.number("quantity", quantity(detail.getQuantity(), where), where + ".quantity");
        }
        if (detail.hasUnitPrice()) {
            Money price = detail.getUnitPrice();
            if (!"JPY".equals(price.getCurrency())) {
                errors.add(where + ".unitPrice.currency", "JPY で書いてください。");
            }
            line.number("unitPrice", price.getValue(), where + ".unitPrice");
        }
    }

    private BigDecimal quantity(Quantity quantity, String where) {
        if (quantity.hasComparator() || !quantity.hasValue()) {
            errors.add(where + ".quantity", "value に数だけを書いてください。");
        }
        return quantity.hasValue() ? quantity.getValue() : BigDecimal.ONE;
    }

    private void code(CodeableConcept concept, String where, Placed line) {
        Coding coding = Codes.coding(concept, Systems.LINES);
        if (coding == null) {
            errors.add(
                    where,
                    "レセプト電算処理システムのコードの coding を書いてください（診療行為 " + Systems.ACTS + "、医薬品 " + Systems.DRUGS + "、特定器材 "
                            + Systems.MATERIALS + "）。");
            return;
        }
        line.text("code", coding.getCode(), where);
        line.text("kind", kind(coding.getSystem()), where + ".coding.system");
    }

    private static String kind(String system) {
        return switch (system) {
            case Systems.DRUGS -> "drug";
            case Systems.MATERIALS -> "material";
            default -> "procedure";
        };
    }
}
