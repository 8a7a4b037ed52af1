/** Keys of callers: made, shown once, looked up, exchanged, withdrawn. */
@NullMarked
package org.santei.service.security.key;

import org.jspecify.annotations.NullMarked;
