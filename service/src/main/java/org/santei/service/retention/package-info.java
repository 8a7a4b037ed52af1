/** How long results are kept: months whose time is over are dropped. */
@NullMarked
package org.santei.service.retention;

import org.jspecify.annotations.NullMarked;
