package org.santei.service.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the service takes.
 *
 * @param threads threads that calculate; 0 for one less than the machine has processors, at least one
 * @param open most jobs of a tenant that are not finished
 * @param kept most bytes of files that are kept for a tenant
 * @param upload most bytes of a file, uncompressed
 * @param uploads most files that are received at the same time
 * @param listeners most readers of events at the same time
 * @param free bytes of the disk that stay free
 */
@ConfigurationProperties("santei.jobs")
record JobLimits(
        @DefaultValue("0") int threads,
        @DefaultValue("20") int open,
        @DefaultValue("10GB") DataSize kept,
        @DefaultValue("1GB") DataSize upload,
        @DefaultValue("4") int uploads,
        @DefaultValue("32") int listeners,
        @DefaultValue("512MB") DataSize free) {

    /** Threads that calculate: requests of people keep a processor. */
    int workers() {
        return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
