/** Runs of software against a kit: ordered, compared in the background, kept with every difference. */
@NullMarked
package org.santei.service.conformance.run;

import org.jspecify.annotations.NullMarked;
