/** Tests. */
@NullMarked
package org.santei.service.calculation;

import org.jspecify.annotations.NullMarked;
