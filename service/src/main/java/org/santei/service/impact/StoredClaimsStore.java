package org.santei.service.impact;

import java.util.List;
import org.santei.service.database.TenantDatabase;
import org.santei.service.store.PackedAnswer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The claims of the tenant's kept calculations, without names and numbers of patients; each once, however often it was
 * calculated. In an order that does not depend on when they came in.
 */
@Component
final class StoredClaimsStore {

    private static final int FEW = 200;

    private static final String COUNT = """
        select least(count(distinct input_hash), ?) from calculation
        where month between ? and ? and input_kind is not null\
        """;

    private static final String PAGE = """
        select distinct on (input_hash) input_hash, id::text as name, input_kind, null as result, input::text as input, packed
        from calculation where month between ? and ? and input_kind is not null and input_hash > ?
        order by input_hash, created_at desc, id limit ?\
        """;

    private final TenantDatabase database;

    StoredClaimsStore(TenantDatabase database) {
        this.database = database;
    }

    /** How many claims an order has. */
    long count(ImpactOrder order) {
        Long count = database.call(
                jdbc -> jdbc.queryForObject(COUNT, Long.class, order.claims(), order.from(), order.until()));
        return count == null ? 0 : count;
    }

    /** The claims of an order, a few at a time; for one thread. */
    PagesStore pages(ImpactOrder order) {
        return new PagesStore(order);
    }

    /** Where the reading of claims stands. */
    final class PagesStore {

        private final ImpactOrder order;
        private String last = "";
        private int left;

        private PagesStore(ImpactOrder order) {
            this.order = order;
            this.left = order.claims();
        }

        /** The next few; none at the end. */
        List<ImpactTask.SentClaim> next() {
            List<ImpactTask.SentClaim> few = database.call(this::few);
            left -= few.size();
            return few;
        }

        private List<ImpactTask.SentClaim> few(JdbcTemplate jdbc) {
            return jdbc.query(
                    PAGE,
                    (row, number) -> {
                        last = row.getString("input_hash");
                        return new ImpactTask.SentClaim(
                                row.getString("name"),
                                row.getString("input_kind"),
                                PackedAnswer.of(row).claim());
                    },
                    order.from(),
                    order.until(),
                    last,
                    Math.min(FEW, left));
        }
    }
}
