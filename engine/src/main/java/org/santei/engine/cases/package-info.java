/** Reads the cases that stand beside the rules, runs them, and says where the ledger tells another story. */
@NullMarked
package org.santei.engine.cases;

import org.jspecify.annotations.NullMarked;
