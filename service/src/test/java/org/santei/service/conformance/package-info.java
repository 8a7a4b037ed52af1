@NullMarked
package org.santei.service.conformance;

import org.jspecify.annotations.NullMarked;
