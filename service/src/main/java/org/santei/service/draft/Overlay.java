package org.santei.service.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;

/**
 * The rules in force as a draft changes them.
 *
 * @param draft the draft
 * @param inForce texts in force, by path
 * @param changes what the draft says, by path
 */
record Overlay(Draft draft, SortedMap<String, String> inForce, SortedMap<String, ChangedText> changes) {

    Overlay {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /** Every text as the draft has it. */
    SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>(inForce);
        changes.forEach((path, change) -> {
            if (change.text() == null) {
                texts.remove(path);
            } else {
                texts.put(path, change.text());
            }
        });
        return texts;
    }

    /** A text as the draft has it; {@code null} when there is none. */
    @Nullable
    String text(String path) {
        ChangedText change = changes.get(path);
        return change == null ? inForce.get(path) : change.text();
    }

    /** The version that changed a file last; 0 when the draft says nothing of it. */
    int version(String path) {
        ChangedText change = changes.get(path);
        return change == null ? 0 : change.version();
    }

    /** What a change of a file to a text means for the draft. */
    TextChange write(String path, String text) {
        return TextChange.write(path, text, inForce.get(path));
    }

    /** The same where a file has another text that is not saved. */
    Overlay saying(String path, String text) {
        SortedMap<String, ChangedText> said = new TreeMap<>(changes);
        said.put(path, new ChangedText(path, version(path), draft.changedAt(), draft.author(), text));
        return new Overlay(draft, inForce, said);
    }

    /** The changes of the draft. */
    List<DraftText> drafted() {
        List<DraftText> texts = new ArrayList<>();
        changes.forEach((path, change) -> texts.add(new DraftText(path, change.text())));
        return List.copyOf(texts);
    }

    /** The changes of the draft with another text of one file, which is not saved. */
    List<DraftText> drafted(String path, String text) {
        List<DraftText> texts = new ArrayList<>();
        drafted().stream().filter(one -> !one.path().equals(path)).forEach(texts::add);
        if (!text.equals(inForce.get(path))) {
            texts.add(new DraftText(path, text));
        }
        return List.copyOf(texts);
    }

    /** The versions that were read, as {@link Drafts#save} expects them. */
    Map<String, Integer> versions(List<TextChange> of) {
        Map<String, Integer> versions = new TreeMap<>();
        of.forEach(change -> versions.put(change.path(), version(change.path())));
        return versions;
    }
}
