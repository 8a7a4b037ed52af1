/** Tests of the UKE reader. */
@NullMarked
package org.santei.engine.uke;

import org.jspecify.annotations.NullMarked;
