/** Conformance kits, runs of software against them, certificates and disputes. */
@NullMarked
package org.santei.service.conformance;

import org.jspecify.annotations.NullMarked;
