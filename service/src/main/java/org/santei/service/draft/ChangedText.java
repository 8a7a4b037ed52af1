package org.santei.service.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says of one file.
 *
 * @param path path of the file, such as {@code rules/A-basic/A001-revisit.2026-06.drl}
 * @param version number of the version that said so last
 * @param savedAt when that was
 * @param author name of who did
 * @param text the text; {@code null} when the file is to go
 */
public record ChangedText(
        String path,
        int version,
        Instant savedAt,
        String author,
        @Nullable String text) {}
