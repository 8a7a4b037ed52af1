/** Tests. */
@NullMarked
package org.santei.service.whatif;

import org.jspecify.annotations.NullMarked;
