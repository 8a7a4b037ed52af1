package org.santei.feetables;

/** The packaged tables, read once for all tests. */
final class Packaged {

    static final FeeTable TABLE = new FeeTableReader().readPackaged();

    private Packaged() {}
}
