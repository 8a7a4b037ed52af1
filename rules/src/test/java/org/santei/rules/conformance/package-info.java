/** Real claim files, calculated and compared with the figures that other software wrote into them. */
@NullMarked
package org.santei.rules.conformance;

import org.jspecify.annotations.NullMarked;
