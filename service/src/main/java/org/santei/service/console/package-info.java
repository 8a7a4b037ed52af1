/** What commands on a data directory leave behind where its service keeps its own. */
@NullMarked
package org.santei.service.console;

import org.jspecify.annotations.NullMarked;
