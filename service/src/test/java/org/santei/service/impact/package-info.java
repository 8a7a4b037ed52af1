/** Tests: impacts as they are ordered and given out. */
@NullMarked
package org.santei.service.impact;

import org.jspecify.annotations.NullMarked;
