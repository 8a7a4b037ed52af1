/** The commands of the launcher that need no service. */
@NullMarked
package org.santei.service.commandline;

import org.jspecify.annotations.NullMarked;
