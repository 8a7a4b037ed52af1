@NullMarked
package org.santei.feetables.copayment;

import org.jspecify.annotations.NullMarked;
