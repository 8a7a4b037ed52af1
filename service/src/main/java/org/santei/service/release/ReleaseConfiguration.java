package org.santei.service.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.santei.feetables.FeeTable;
import org.santei.feetables.imports.KeptTables;
import org.santei.feetables.imports.TableStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Keeps the rules and tables of this build before anything is answered under them. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

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

    @Bean
    @DependsOn("keptTables")
    Releases releases(@Value("${santei.data-directory}") Path dataDirectory) {
        Releases releases = Releases.in(dataDirectory);
        releases.keepPackaged(LocalDate.now(Clock.system(JAPAN)));
        return releases;
    }

    @Bean
    RulesInForce rulesInForce(Releases releases) {
        return new RulesInForce(releases);
    }

    @Bean
    Foundations foundations(Releases releases, KeptTables tables, FeeTable now) {
        return new Foundations(releases, tables, now);
    }
}
