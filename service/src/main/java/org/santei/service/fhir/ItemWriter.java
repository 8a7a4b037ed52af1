package org.santei.service.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.santei.engine.claim.Coverage;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.Payer;

/** Writes groups (剤) as items of a Claim: one of a single plain line as an item alone, any other with its lines as details. */
final class ItemWriter {

    private final org.santei.engine.claim.Claim claim;
    private final Map<Payer, Integer> sequences;

    /**
     * @param sequences numbers of the insurances of the Claim
     */
    ItemWriter(org.santei.engine.claim.Claim claim, Map<Payer, Integer> sequences) {
        this.claim = claim;
        this.sequences = sequences;
    }

    /** Adds every group. */
    void write(Claim target) {
        Set<Payer> everyone = claim.coverages().stream().map(Coverage::payer).collect(Collectors.toSet());
        for (LineGroup group : claim.groups()) {
            Claim.ItemComponent item = target.addItem();
            item.setSequence(target.getItem().size())
                    .setCategory(Codes.concept(Vocabulary.SECTION, group.section()))
                    .setQuantity(new Quantity().setValue(BigDecimal.valueOf(group.count())));
            if (!group.payers().equals(everyone)) {
                group.payers()
                        .forEach(payer -> item.addExtension(new Extension(
                                Extensions.ITEM_INSURANCE.url(),
                                new PositiveIntType(Objects.requireNonNull(sequences.get(payer))))));
            }
            if (group.billedPoints() != null) {
                item.addExtension(
                        new Extension(Extensions.BILLED_POINTS.url(), ClaimWriter.whole(group.billedPoints())));
            }
            days(group.days(), item);
            lines(group, item);
        }
    }

    private void days(SortedMap<Integer, Integer> days, Claim.ItemComponent item) {
        if (days.size() == 1) {
            item.setServiced(date(days.firstKey()));
            return;
        }
        days.forEach((day, times) -> {
            Extension extension = item.addExtension().setUrl(Extensions.SERVICE_DAY.url());
            ClaimWriter.part(extension, "day", date(day));
            ClaimWriter.part(extension, "times", new PositiveIntType(times));
        });
    }

    private DateType date(int day) {
        LocalDate date = claim.month().atDay(day);
        return new DateType(date.toString());
    }

    private static void lines(LineGroup group, Claim.ItemComponent item) {
        Line first = group.lines().get(0);
        if (group.lines().size() == 1 && first.quantity() == null && first.unitPrice() == null) {
            item.setProductOrService(Codes.concept(Systems.ofLine(first.code()), first.code()));
            return;
        }
        item.setProductOrService(Codes.concept(Vocabulary.ITEM, ItemMapping.GROUP));
        for (Line line : group.lines()) {
            Claim.DetailComponent detail = item.addDetail();
            detail.setSequence(item.getDetail().size())
                    .setProductOrService(Codes.concept(Systems.ofLine(line.code()), line.code()));
            if (line.quantity() != null) {
                detail.setQuantity(new Quantity().setValue(line.quantity()));
            }
            if (line.unitPrice() != null) {
                detail.setUnitPrice(new Money().setValue(line.unitPrice()).setCurrency("JPY"));
            }
        }
    }
}
