@NullMarked
package org.santei.service.rulebook;

import org.jspecify.annotations.NullMarked;
