/**
 * The store of all tables: rows kept column by column, and which of them held when and was known when. Built from the
 * official files, written to one snapshot file and read back from it.
 */
@NullMarked
package org.santei.feetables.store;

import org.jspecify.annotations.NullMarked;
