/** Who calls, and what they may do. */
@NullMarked
package org.santei.service.security;

import org.jspecify.annotations.NullMarked;
