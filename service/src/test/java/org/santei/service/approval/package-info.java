/** Tests. */
@NullMarked
package org.santei.service.approval;

import org.jspecify.annotations.NullMarked;
