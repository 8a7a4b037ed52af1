/** Tests. */
@NullMarked
package org.santei.service.feetable;

import org.jspecify.annotations.NullMarked;
