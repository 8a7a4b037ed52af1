package org.santei.rules.impact;

import java.util.ArrayList;
import java.util.List;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.claim.Claim;
import org.santei.engine.impact.Corpus;
import org.santei.engine.impact.CorpusClaim;

/** A few claims as a corpus, one at a time. */
final class ClaimList implements Corpus {

    private final List<CorpusClaim> claims = new ArrayList<>();
    private int given;

    ClaimList(ClaimService.Input input, List<Claim> claims) {
        claims.forEach(claim -> this.claims.add(new CorpusClaim(this.claims.size(), claim.receipt(), claim, input)));
    }

    @Override
    public long size() {
        return claims.size();
    }

    @Override
    public synchronized List<CorpusClaim> next() {
        return given == claims.size() ? List.of() : List.of(claims.get(given++));
    }
}
