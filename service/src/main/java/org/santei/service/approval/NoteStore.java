package org.santei.service.approval;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.santei.service.database.TenantDatabase;
import org.santei.service.security.Caller;
import org.springframework.stereotype.Component;

/** The table {@code draft_note}, as a tenant sees it. */
@Component
final class NoteStore {

    private static final String ADD = """
        insert into draft_note (draft, number, actor, kind, comment, draft_hash, base)
        values (?, (select coalesce(max(number), 0) + 1 from draft_note where draft = ?), ?, ?, ?, ?, ?)\
        """;

    /** A file counts as changed since it was changed first after it was last as in force. */
    private static final String CHANGED_SINCE = """
        select t.path, min(v.saved_at) as since
        from draft_text t join draft_version v on v.draft = t.draft and v.number = t.version
        where t.draft = ? and t.version > coalesce(
            (select max(b.version) from draft_text b where b.draft = t.draft and b.path = t.path and b.kind = 'base'), 0)
        group by t.path\
        """;

    private final TenantDatabase database;

    NoteStore(TenantDatabase database) {
        this.database = database;
    }

    /** What was said of a draft, oldest first. */
    List<Note> of(UUID draft) {
        return database.call(jdbc -> jdbc.query(
                "select * from draft_note where draft = ? order by number",
                (row, number) -> new Note(
                        row.getInt("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        Note.Kind.of(row.getString("kind")),
                        row.getString("comment"),
                        row.getString("draft_hash"),
                        row.getString("base")),
                draft));
    }

    /** Adds what the caller says. */
    void add(UUID draft, Note.Kind kind, String comment, String draftHash, String base) {
        String actor = Caller.current().name();
        database.call(jdbc -> jdbc.update(ADD, draft, draft, actor, kind.word(), comment, draftHash, base));
    }

    /** Since when a draft changes each of its files. */
    Map<String, Instant> changedSince(UUID draft) {
        Map<String, Instant> since = new HashMap<>();
        database.call(jdbc -> {
            jdbc.query(
                    CHANGED_SINCE,
                    row -> {
                        since.put(
                                row.getString("path"),
                                row.getObject("since", OffsetDateTime.class).toInstant());
                    },
                    draft);
            return true;
        });
        return since;
    }
}
