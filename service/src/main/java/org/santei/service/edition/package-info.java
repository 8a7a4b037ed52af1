/** Which editions of the law the service holds. */
@NullMarked
package org.santei.service.edition;

import org.jspecify.annotations.NullMarked;
