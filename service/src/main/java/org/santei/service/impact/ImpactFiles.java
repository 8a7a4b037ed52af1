package org.santei.service.impact;

import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What came of impacts as files to keep, for the API and for pages alike. */
final class ImpactFiles {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private ImpactFiles() {}

    static ResponseEntity<byte[]> csv(ImpactOffice office, UUID id) {
        return file(ImpactCsv.of(office.table(id)), CSV, "impact-" + id + ".csv");
    }

    static ResponseEntity<byte[]> parquet(ImpactOffice office, UUID id) {
        return file(ParquetTable.of(office.table(id)), MediaType.APPLICATION_OCTET_STREAM, "impact-" + id + ".parquet");
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
