/** How claims and answers look as JSON; the same for the command line and the API. */
@NullMarked
package org.santei.service.json;

import org.jspecify.annotations.NullMarked;
