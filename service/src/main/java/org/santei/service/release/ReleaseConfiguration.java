package org.santei.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.santei.feetables.FeeTable;
import org.santei.feetables.imports.KeptTables;
import org.santei.feetables.imports.TableStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Keeps the rules and tables of this build before anything is answered under them. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    @Bean
    FeeTable feeTable(@Value("${santei.data-directory}") String dataDirectory, KeptTables kept) {
        FeeTable table = TableStore.in(dataDirectory).read();
        kept.keep(table);
        return table;
    }

    @Bean
    KeptTables keptTables(@Value("${santei.data-directory}") Path dataDirectory) throws IOException {
        if (Files.notExists(dataDirectory)) {
            Files.createDirectories(
                    dataDirectory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        KeptTables kept = KeptTables.in(dataDirectory);
        kept.keepShareTables();
        return kept;
    }

    /** Which day it is; tests bring a clock of their own. */
    @Bean
    @ConditionalOnMissingBean
    Today today() {
        return new Today(Clock.systemUTC());
    }

    @Bean
    @DependsOn("keptTables")
    ReleaseStore releaseStore(@Value("${santei.data-directory}") Path dataDirectory) {
        return Releases.storeIn(dataDirectory);
    }

    @Bean
    PackagedRules packagedRules() {
        return new PackagedRules();
    }

    @Bean
    SharedPublications sharedPublications(
            PublicationStore shared, ReleaseStore files, PackagedRules packaged, Today today) {
        SharedPublications publications = new SharedPublications(shared, files, packaged);
        publications.begin(today.get());
        return publications;
    }

    @Bean
    @DependsOn("sharedPublications")
    Releases releases(ReleaseStore files, PackagedRules packaged) {
        return Releases.noted(files, packaged);
    }

    @Bean
    RulesInForce rulesInForce(Releases releases, PublicationStore publications) {
        return new RulesInForce(releases, publications);
    }

    @Bean
    Foundations foundations(Releases releases, KeptTables tables, FeeTable now) {
        return new Foundations(releases, tables, now);
    }
}
