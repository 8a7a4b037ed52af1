@NullMarked
package org.santei.service.page;

import org.jspecify.annotations.NullMarked;
