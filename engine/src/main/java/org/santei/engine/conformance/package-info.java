/** The conformance kit: numbered claims with the answers that a correct program gives, and the comparison with others. */
@org.jspecify.annotations.NullMarked
package org.santei.engine.conformance;
