package org.santei.service.approval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.draft.DraftText;

/**
 * A file as it is in force and as a draft has it.
 *
 * @param path path of the file
 * @param before the text in force; {@code null} when there is none
 * @param after the text of the draft; {@code null} when the file goes
 */
record ChangedFile(
        String path, @Nullable String before, @Nullable String after) {

    /** What the editor calls the language of the file. */
    public String language() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static List<ChangedFile> of(DraftBase base, List<DraftText> changes) {
        List<ChangedFile> files = new ArrayList<>();
        for (DraftText change : changes) {
            files.add(new ChangedFile(change.path(), base.texts().get(change.path()), change.text()));
        }
        return files;
    }
}
