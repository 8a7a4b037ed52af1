/** Tests. */
@NullMarked
package org.santei.service.uke;

import org.jspecify.annotations.NullMarked;
