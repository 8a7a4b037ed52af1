/** The official file layouts: which column of which published file says what, read strictly. */
@NullMarked
package org.santei.feetables.layout;

import org.jspecify.annotations.NullMarked;
