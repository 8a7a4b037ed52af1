package org.santei.service.commandline;

import org.santei.feetables.FeeTable;

/** Where a command gets the tables from; they are read only when it needs them. */
@FunctionalInterface
public interface TableSource {

    /**
     * The tables as they are now.
     *
     * @throws org.santei.feetables.FeeTableException when they cannot be read
     */
    FeeTable read();
}
