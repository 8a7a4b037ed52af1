/** Tests: The ledger. */
@NullMarked
package org.santei.engine.ledger;

import org.jspecify.annotations.NullMarked;
