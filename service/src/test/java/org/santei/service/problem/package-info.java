/** Tests. */
@NullMarked
package org.santei.service.problem;

import org.jspecify.annotations.NullMarked;
