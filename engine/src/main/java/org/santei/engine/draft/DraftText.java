package org.santei.engine.draft;

import org.jspecify.annotations.Nullable;

/**
 * One text of a draft: it takes the place of the text in force at its path.
 *
 * @param path path under the resources of the rules module: {@code rules/A-basic/A001-revisit.2026-10.drl}, {@code
 *     rules/limits.csv}, {@code rules/groups.csv}, {@code cases/A-basic/A001-revisit.cases.yaml}
 * @param text the whole text of the file; {@code null} takes the file away
 */
public record DraftText(String path, @Nullable String text) {}
