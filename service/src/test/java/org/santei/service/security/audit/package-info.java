/** Tests. */
@NullMarked
package org.santei.service.security.audit;

import org.jspecify.annotations.NullMarked;
