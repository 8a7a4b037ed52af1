/** Tests: what scripts rely on when they call the launcher. */
@NullMarked
package org.santei.service.commandline;

import org.jspecify.annotations.NullMarked;
