/** How requests and answers look as JSON, and how requests are read; the same for the command line and the API. */
@NullMarked
package org.santei.service.json;

import org.jspecify.annotations.NullMarked;
