package org.santei.service.impact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.impact.Corpus;
import org.santei.engine.impact.CorpusClaim;
import org.santei.service.json.ClaimJson;
import org.santei.service.sandbox.Frames;

/** Claims that the service sends when it is asked for more. */
final class SentCorpus implements Corpus {

    private final Frames frames;
    private final ClaimService.@Nullable Input input;
    private final long size;
    private long given;
    private boolean ended;

    /**
     * @param input how every claim is taken; {@code null} for the way in which each was
     * @param size how many there are
     */
    SentCorpus(Frames frames, ClaimService.@Nullable Input input, long size) {
        this.frames = frames;
        this.input = input;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<CorpusClaim> next() throws IOException {
        List<ImpactTask.SentClaim> sent;
        long first;
        synchronized (frames) {
            sent = ended ? List.of() : sent();
            ended = sent.isEmpty();
            first = given;
            given += sent.size();
        }
        List<CorpusClaim> claims = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            ImpactTask.SentClaim each = sent.get(i);
            claims.add(new CorpusClaim(first + i, each.name(), ClaimJson.read(each.claim()), taken(each)));
        }
        return claims;
    }

    private List<ImpactTask.SentClaim> sent() throws IOException {
        frames.send(ImpactMessages.of(ImpactMessages.Kind.WANTS_CLAIMS, new byte[0]));
        return ImpactMessages.receive(frames)
                .of(ImpactMessages.Kind.CLAIMS)
                .read(ImpactTask.SentClaims.class)
                .claims();
    }

    private ClaimService.Input taken(ImpactTask.SentClaim claim) {
        if (input != null) {
            return input;
        }
        String kept = claim.input();
        return kept == null
                ? ClaimService.Input.STRIPPED
                : ClaimService.Input.valueOf(kept.toUpperCase(Locale.ROOT)).stripped();
    }
}
