@NullMarked
package org.santei.service.trial;

import org.jspecify.annotations.NullMarked;
