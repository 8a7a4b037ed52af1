package org.santei.service.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.Claim.Use;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;

/**
 * The extensions are what they say: snapshots can be made of them, and the validator finds values that they do not allow. The
 * validator's own check of a StructureDefinition wants a package from the network, so that it is not asked.
 */
final class DefinitionsTest {

    @Test
    void everyExtensionHasASnapshotWithItsParts() {
        FhirContext context = FhirContext.forR4Cached();
        ValidationSupportChain chain = new ValidationSupportChain(new DefaultProfileValidationSupport(context));
        SnapshotGeneratingValidationSupport snapshots = new SnapshotGeneratingValidationSupport(context);
        for (Extensions.Definition definition : Extensions.ALL) {
            StructureDefinition made = (StructureDefinition) snapshots.generateSnapshot(
                    new ValidationSupportContext(chain),
                    Definitions.extensions().get(definition.url()),
                    definition.url(),
                    null,
                    definition.name());

            assertThat(made.getSnapshot().getElement())
                    .extracting(ElementDefinition::getId)
                    .contains("Extension", "Extension.url")
                    .containsAll(definition.parts().stream()
                            .map(part -> "Extension.extension:" + part.name())
                            .toList());
        }
    }

    @Test
    void theValidatorFindsWhatAnExtensionDoesNotAllow() {
        String claim = RealClaims.fhir(RealClaims.read().get(0), Use.CLAIM);

        assertThat(Validator.errors(claim)).isEmpty();
        assertThat(Validator.errors(claim.replace("\"url\":\"incomeClass\"", "\"url\":\"income\"")))
                .isNotEmpty();
        assertThat(Validator.errors(claim.replaceFirst("\"valueUnsignedInt\":13642", "\"valueString\":\"13642\"")))
                .isNotEmpty();
        assertThat(Validator.messages(claim)).noneMatch(message -> message.contains("Unknown extension"));
    }
}
