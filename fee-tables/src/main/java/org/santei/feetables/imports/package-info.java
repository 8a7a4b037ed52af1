/**
 * Taking in official files after the build: recognising them, saying what they change, and keeping them so that an
 * import is there as a whole or not at all, and can be undone.
 */
@NullMarked
package org.santei.feetables.imports;

import org.jspecify.annotations.NullMarked;
