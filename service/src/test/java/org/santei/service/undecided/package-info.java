/** Tests. */
@NullMarked
package org.santei.service.undecided;

import org.jspecify.annotations.NullMarked;
