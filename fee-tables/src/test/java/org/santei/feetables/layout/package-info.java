@NullMarked
package org.santei.feetables.layout;

import org.jspecify.annotations.NullMarked;
