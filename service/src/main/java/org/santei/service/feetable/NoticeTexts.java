package org.santei.service.feetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.santei.engine.law.Notices;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Revision;
import org.springframework.stereotype.Component;

/** Gives the text of the notice under a 区分番号, for the revision of a day. */
@Component
final class NoticeTexts {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z][0-9]{3}(-[0-9]{1,2})?");

    // The master cuts off a second branch: its B001-2 may be B001-2-9 of the notice. None is higher than this.
    private static final int LAST_BRANCH = 20;

    private final FeeTable table;
    private final Notices notices;

    NoticeTexts(FeeTable table, Notices notices) {
        this.table = table;
        this.notices = notices;
    }

    /**
     * A text.
     *
     * @param revision the revision whose notice it is of
     * @param reference 区分番号 as the notice writes it, in ASCII
     * @param title its first line
     * @param text all of it
     */
    record NoticeText(String revision, String reference, String title, String text) {}

    /** The texts that a reference may mean on a day; empty when none is at hand. */
    List<NoticeText> of(@Nullable String reference, LocalDate on) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            return List.of();
        }
        return table.revisions().stream()
                .filter(revision -> revision.holds().contains(on))
                .map(Revision::name)
                .flatMap(revision -> texts(revision, reference).stream())
                .toList();
    }

    private List<NoticeText> texts(String revision, String reference) {
        List<String> candidates = new ArrayList<>(List.of(reference));
        if (reference.contains("-")) {
            for (int branch = 2; branch <= LAST_BRANCH; branch++) {
                candidates.add(reference + "-" + branch);
            }
        }
        List<NoticeText> texts = new ArrayList<>();
        for (String candidate : candidates) {
            notices.text(revision, candidate)
                    .ifPresent(text -> texts.add(new NoticeText(
                            revision, candidate, text.lines().findFirst().orElse(candidate), text)));
        }
        return texts;
    }
}
