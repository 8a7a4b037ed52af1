package org.santei.service.security.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reckons the chain of the audit log again, from the first entry to the last. */
@Component
final class AuditChain {

    private static final int BATCH = 1000;

    /** The hash before the first entry. */
    private static final String NOTHING = "0".repeat(64);

    private final AuditStore store;

    AuditChain(AuditStore store) {
        this.store = store;
    }

    /** The first entry that does not hold, or none; entries that are added meanwhile are looked at, too. */
    ChainAnswer verify() {
        AuditStore.Link last = store.last();
        String hash = NOTHING;
        long seq = 0;
        for (List<AuditStore.Link> links = store.chain(seq, BATCH); !links.isEmpty(); links = store.chain(seq, BATCH)) {
            for (AuditStore.Link link : links) {
                String expected = sha256(hash, link.entry());
                if (link.seq() != seq + 1 || !link.hash().equals(expected) || numberIn(link.entry()) != link.seq()) {
                    return new ChainAnswer(false, seq, hash, seq + 1);
                }
                hash = link.hash();
                seq = link.seq();
                if (seq == last.seq() && !hash.equals(last.hash())) {
                    return new ChainAnswer(false, seq, hash, seq);
                }
            }
        }
        return seq < last.seq() ? new ChainAnswer(false, seq, hash, seq + 1) : new ChainAnswer(true, seq, hash, null);
    }

    private static long numberIn(String entry) {
        try {
            return JsonMapper.shared().readTree(entry).path("seq").asLong(-1);
        } catch (JacksonException e) {
            return -1;
        }
    }

    private static String sha256(String before, String entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(before));
            return HexFormat.of().formatHex(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
