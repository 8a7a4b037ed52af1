/** Tests. */
@NullMarked
package org.santei.service.approval.exchange;

import org.jspecify.annotations.NullMarked;
