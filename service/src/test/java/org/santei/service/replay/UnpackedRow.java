package org.santei.service.replay;

import java.util.UUID;
import org.santei.service.RunningService;
import org.santei.service.database.TenantDatabase;
import org.santei.service.store.PackedAnswer;

/** A kept calculation as versions before packing kept it, so that tests can change its JSON. */
final class UnpackedRow {

    private static final String COPY = """
        insert into calculation (id, month, revision, edition, question, rules_hash, tables_hash, engine_build,
            input_hash, complete, result, shares_hash, share_tables_hash, input_kind, input)
        select ?::uuid, month, revision, edition, question, rules_hash, tables_hash, engine_build, input_hash, complete,
            ?::json, shares_hash, share_tables_hash, input_kind, ?::json
        from calculation where id = ?::uuid\
        """;

    private UnpackedRow() {}

    /** The name of a copy of a calculation. */
    static String of(String name) {
        String copy = UUID.randomUUID().toString();
        RunningService.bean(TenantDatabase.class).call(jdbc -> {
            PackedAnswer texts = jdbc.queryForObject(
                    "select null as result, null as input, packed from calculation where id = ?::uuid",
                    (row, number) -> PackedAnswer.of(row),
                    name);
            return jdbc.update(COPY, copy, texts.answer(), texts.claim(), name);
        });
        return copy;
    }
}
