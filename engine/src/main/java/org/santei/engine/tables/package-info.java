/** What the rows of the official tables say of a claim: one class for each kind of table, found before rules judge it. */
@NullMarked
package org.santei.engine.tables;

import org.jspecify.annotations.NullMarked;
