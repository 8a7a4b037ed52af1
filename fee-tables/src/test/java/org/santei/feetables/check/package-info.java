@NullMarked
package org.santei.feetables.check;

import org.jspecify.annotations.NullMarked;
