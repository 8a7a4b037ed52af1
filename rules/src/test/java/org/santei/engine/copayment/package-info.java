/** Tests: The law of shares as the packaged rules say it. */
@NullMarked
package org.santei.engine.copayment;

import org.jspecify.annotations.NullMarked;
