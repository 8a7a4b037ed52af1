/** Tests. */
@NullMarked
package org.santei.service.security;

import org.jspecify.annotations.NullMarked;
