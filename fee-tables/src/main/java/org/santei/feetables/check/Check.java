package org.santei.feetables.check;

/** One kind of thing that may be wrong in files that are read. */
interface Check {

    /** Looks at all files and tells what is wrong; never throws for what stands in them. */
    void check(DataFiles data, Findings findings);
}
