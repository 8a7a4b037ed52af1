/** Why a claim came to what it came to: made of the trace of a calculation, in words for people. */
@NullMarked
package org.santei.engine.explanation;

import org.jspecify.annotations.NullMarked;
