package org.santei.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.santei.service.claim.ClaimReader;
import org.santei.service.json.AnswerJson;
import org.santei.service.problem.FieldError;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.Problem;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.StrictJson;

/** What the batch takes from the service is without the service (decision 0026). */
class DependencyTest {

    @Test
    void theJsonOfTheServiceNeedsNoService() {
        ClassFileImporter importer = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());
        JavaClasses packages = importer.importPackagesOf(ClaimReader.class, AnswerJson.class, StrictJson.class);
        JavaClasses problems = importer.importClasses(
                FieldError.class, FieldErrors.class, Problem.class, ProblemException.class, ProblemType.class);
        for (JavaClasses each : new JavaClasses[] {packages, problems}) {
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "org.apache.catalina..")
                    .check(each);
        }
    }
}
