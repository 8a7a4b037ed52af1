package org.santei.service.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santei.engine.law.ClauseLink;
import org.santei.engine.law.Notices;
import org.santei.feetables.FeeTable;
import org.santei.feetables.Revision;
import org.springframework.stereotype.Component;

/** Finds the text of the notice that a rule file implements. */
@Component
final class ClauseTexts {

    private static final Pattern SOURCE = Pattern.compile("@Source\\(\"([^\"]+)\"\\)");

    private final Notices notices;
    private final FeeTable table;

    ClauseTexts(Notices notices, FeeTable table) {
        this.notices = notices;
        this.table = table;
    }

    /**
     * A text of the notice.
     *
     * @param revision the revision whose notice it is of
     * @param item 区分番号
     * @param href where the page of the text is
     * @param text all of it
     */
    record ClauseText(String revision, String item, String href, String text) {}

    /** The texts that the rules of a file cite, and that of its own 区分番号, each once. */
    List<ClauseText> of(RulePath path, String text) {
        Set<ClauseLink> links = new LinkedHashSet<>();
        String revision = revision(path.begins().atDay(1));
        Matcher matcher = SOURCE.matcher(text);
        while (matcher.find()) {
            links.addAll(notices.links(matcher.group(1)));
        }
        List<ClauseText> texts = new ArrayList<>();
        add(texts, revision, path.item());
        links.forEach(link -> add(texts, link.revision(), link.item()));
        return List.copyOf(texts);
    }

    private void add(List<ClauseText> texts, String revision, String item) {
        boolean known = texts.stream()
                .anyMatch(
                        text -> text.revision().equals(revision) && text.item().equals(item));
        if (!known && !item.isEmpty()) {
            notices.text(revision, item)
                    .ifPresent(
                            text -> texts.add(new ClauseText(revision, item, "/law/" + revision + '/' + item, text)));
        }
    }

    /** The name of the revision of a day; empty when there is none. */
    String revision(LocalDate day) {
        return table.revisions().stream()
                .filter(revision -> revision.holds().contains(day))
                .map(Revision::name)
                .findFirst()
                .orElse("");
    }
}
