/** The claim model: what was done, for whom, when and who pays. Needs no name and no number of a patient. */
@NullMarked
package org.santei.engine.claim;

import org.jspecify.annotations.NullMarked;
