/** Why a claim does not have a code, asked over HTTP. */
@NullMarked
package org.santei.service.whynot;

import org.jspecify.annotations.NullMarked;
