/** The conformance kits of the editions. */
@org.jspecify.annotations.NullMarked
package org.santei.rules.kit;
