package org.santei.service.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;

/** The validator of HAPI FHIR, which knows FHIR R4 and what this service defines itself. */
final class Validator {

    private static final FhirValidator VALIDATOR = validator();

    private Validator() {}

    private static FhirValidator validator() {
        FhirContext context = FhirContext.forR4Cached();
        PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(context);
        Definitions.extensions().values().forEach(own::addStructureDefinition);
        Definitions.codeSystems().values().forEach(own::addCodeSystem);
        ValidationSupportChain chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                own,
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context),
                new SnapshotGeneratingValidationSupport(context));
        return context.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** Every message about a resource, as its severity, place and text. */
    static List<String> messages(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .map(message -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    /** The messages that say that a resource is not valid. */
    static List<String> errors(String json) {
        return VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(Validator::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }
}
