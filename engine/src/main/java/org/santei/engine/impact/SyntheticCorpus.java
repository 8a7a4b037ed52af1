package org.santei.engine.impact;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.santei.engine.calculation.ClaimService;
import org.santei.engine.corpus.SyntheticClaims;

/** The first claims of the synthetic national mix; each is made when it is asked for, and not kept. */
public final class SyntheticCorpus implements Corpus {

    private static final int FEW = 100;

    private final SyntheticClaims claims;
    private final YearMonth month;
    private final ClaimService.Input input;
    private final long size;
    private final AtomicLong given = new AtomicLong();

    /**
     * @param month the month of all claims
     * @param size how many, at least 1
     */
    public SyntheticCorpus(SyntheticClaims claims, YearMonth month, ClaimService.Input input, long size) {
        this.claims = claims;
        this.month = month;
        this.input = input;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public List<CorpusClaim> next() {
        long first = given.getAndAdd(FEW);
        List<CorpusClaim> few = new ArrayList<>(FEW);
        for (long number = first; number < Math.min(size, first + FEW); number++) {
            few.add(new CorpusClaim(number, String.valueOf(number), claims.claim(number, month), input));
        }
        return few;
    }
}
