package org.santei.service.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.santei.engine.calculation.EngineBuild;

/** What this service can do in FHIR. */
final class Capabilities {

    private static final String CORE = "http://hl7.org/fhir/StructureDefinition/";

    private Capabilities() {}

    /** The statement of this instance. */
    static CapabilityStatement statement() {
        CapabilityStatement statement = new CapabilityStatement();
        statement
                .setName("Santei")
                .setTitle("Santei（算定）")
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(Definitions.DATE))
                .setDescription("診療報酬の算定。Claim を送ると、算定できる点数と、その理由を ClaimResponse で返します。")
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat("json")
                .addFormat(FhirFormat.MEDIA_TYPE);
        statement.setSoftware(new CapabilityStatement.CapabilityStatementSoftwareComponent()
                .setName("Santei")
                .setVersion(EngineBuild.VERSION));
        statement.setImplementation(
                new CapabilityStatement.CapabilityStatementImplementationComponent().setDescription("このサービス"));
        CapabilityStatement.CapabilityStatementRestComponent rest =
                statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.setDocumentation("リソースを外から取りに行くことはありません。参照するものは contained か Bundle に入れてください。");
        rest.setSecurity(new CapabilityStatement.CapabilityStatementRestSecurityComponent()
                .addService(
                        new CodeableConcept().setText("Authorization: Bearer に、このサービスの鍵か OpenID Connect のトークンを付けます。")));
        rest.addResource(claim());
        rest.addResource(definitions("StructureDefinition"));
        rest.addResource(definitions("CodeSystem"));
        return statement;
    }

    private static CapabilityStatementRestResourceComponent claim() {
        CapabilityStatementRestResourceComponent claim = new CapabilityStatementRestResourceComponent()
                .setType("Claim")
                .setProfile(CORE + "Claim")
                .setDocumentation("use は claim（保存する）か predetermination（保存しない）。Claim は読み出せません。");
        claim.addOperation()
                .setName("submit")
                .setDefinition("http://hl7.org/fhir/OperationDefinition/Claim-submit")
                .setDocumentation("入力 resource は Claim、または最初の Claim を計算する Bundle。出力 return は ClaimResponse");
        return claim;
    }

    private static CapabilityStatementRestResourceComponent definitions(String type) {
        CapabilityStatementRestResourceComponent resource =
                new CapabilityStatementRestResourceComponent().setType(type).setProfile(CORE + type);
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        resource.addSearchParam()
                .setName("url")
                .setType(SearchParamType.URI)
                .setDefinition("http://hl7.org/fhir/SearchParameter/conformance-url");
        return resource;
    }
}
