/** How requests in JSON are read: what is documented is what is checked, and everything that is wrong is said. */
@NullMarked
package org.santei.service.request;

import org.jspecify.annotations.NullMarked;
