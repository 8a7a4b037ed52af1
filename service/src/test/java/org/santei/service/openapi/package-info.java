/** Tests. */
@NullMarked
package org.santei.service.openapi;

import org.jspecify.annotations.NullMarked;
