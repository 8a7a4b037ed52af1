/** Calculations over HTTP: one claim in, one answer out; and the engine behind them. */
@NullMarked
package org.santei.service.calculation;

import org.jspecify.annotations.NullMarked;
