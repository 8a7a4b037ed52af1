@NullMarked
package org.santei.engine.copayment;

import org.jspecify.annotations.NullMarked;
