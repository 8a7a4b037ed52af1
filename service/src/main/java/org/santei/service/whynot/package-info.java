/** Why a claim does not have a code, and what would have to be true. */
@NullMarked
package org.santei.service.whynot;

import org.jspecify.annotations.NullMarked;
