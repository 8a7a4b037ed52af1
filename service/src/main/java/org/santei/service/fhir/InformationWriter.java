package org.santei.service.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Stay;
import org.santei.engine.claim.Visit;

/** Writes what a claim tells beside its lines as Claim.supportingInfo. */
final class InformationWriter {

    private final Claim target;

    InformationWriter(Claim target) {
        this.target = target;
    }

    /** Adds everything that is known. */
    void write(org.santei.engine.claim.Claim claim) {
        Particulars particulars = claim.particulars();
        if (particulars.scheme() != null) {
            add("scheme").setCode(Codes.concept(Vocabulary.SCHEME, Vocabulary.code(particulars.scheme())));
        }
        if (particulars.dpc()) {
            add("dpc").setValue(new BooleanType(true));
        }
        stay(particulars.stay());
        if (particulars.treatmentDays() != null) {
            add("treatment-days").setValue(quantity(particulars.treatmentDays()));
        }
        claim.visits().forEach(this::visit);
        particulars.comments().forEach(this::comment);
        history(particulars.history());
    }

    private void stay(@Nullable Stay stay) {
        if (stay == null) {
            return;
        }
        Period period =
                new Period().setStartElement(new DateTimeType(stay.admitted().toString()));
        if (stay.discharged() != null) {
            period.setEndElement(new DateTimeType(stay.discharged().toString()));
        }
        next().setCategory(Codes.concept(Systems.HL7_INFORMATION, "hospitalized"))
                .setTiming(period);
    }

    private void visit(Visit visit) {
        Claim.SupportingInformationComponent info = add("visit").setTiming(date(visit.day()));
        if (visit.timeClass() != null) {
            info.setCode(Codes.concept(Vocabulary.TIME_CLASS, Vocabulary.code(visit.timeClass())));
        }
    }

    private void comment(Comment comment) {
        Claim.SupportingInformationComponent info =
                add("comment").setCode(Codes.concept(Systems.COMMENTS, comment.code()));
        if (comment.day() != null) {
            info.setTiming(date(comment.day()));
        }
    }

    private void history(History history) {
        if (history.since() != null) {
            add("history")
                    .setTiming(new Period()
                            .setStartElement(new DateTimeType(history.since().toString())));
        }
        for (PastAct act : history.acts()) {
            add("past-act")
                    .setCode(Codes.concept(Systems.ofLine(act.code()), act.code()))
                    .setTiming(date(act.day()))
                    .setValue(quantity(act.times()));
        }
    }

    private Claim.SupportingInformationComponent add(String category) {
        return next().setCategory(Codes.concept(Vocabulary.INFORMATION, category));
    }

    private Claim.SupportingInformationComponent next() {
        Claim.SupportingInformationComponent info = target.addSupportingInfo();
        return info.setSequence(target.getSupportingInfo().size());
    }

    private static Quantity quantity(int number) {
        return new Quantity().setValue(BigDecimal.valueOf(number));
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
