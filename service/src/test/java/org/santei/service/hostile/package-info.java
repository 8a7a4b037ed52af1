/** Requests of somebody who means harm, or whose program is broken. */
@NullMarked
package org.santei.service.hostile;

import org.jspecify.annotations.NullMarked;
