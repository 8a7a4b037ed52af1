/** Tests. */
@NullMarked
package org.santei.service.json;

import org.jspecify.annotations.NullMarked;
