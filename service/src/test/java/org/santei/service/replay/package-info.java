/** Tests. */
@NullMarked
package org.santei.service.replay;

import org.jspecify.annotations.NullMarked;
