/** Saves everything that the service keeps in one file, while it runs, and brings it back. */
@NullMarked
package org.santei.service.backup;

import org.jspecify.annotations.NullMarked;
