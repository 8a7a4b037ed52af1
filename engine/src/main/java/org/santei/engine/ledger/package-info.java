/** What the rules wrote about a claim, each entry with its rule. */
@NullMarked
package org.santei.engine.ledger;

import org.jspecify.annotations.NullMarked;
