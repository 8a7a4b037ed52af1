/** Notes as rules are often written in Drools, to be compared with: small facts, joins, a session for each claim. */
@NullMarked
package org.santei.benchmarks.typical;

import org.jspecify.annotations.NullMarked;
