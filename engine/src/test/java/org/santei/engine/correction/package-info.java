/** Tests of corrected files. */
@NullMarked
package org.santei.engine.correction;

import org.jspecify.annotations.NullMarked;
