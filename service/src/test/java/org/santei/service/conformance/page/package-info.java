@NullMarked
package org.santei.service.conformance.page;

import org.jspecify.annotations.NullMarked;
