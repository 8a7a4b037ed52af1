@NullMarked
package org.santei.service.backup;

import org.jspecify.annotations.NullMarked;
