@NullMarked
package org.santei.service.conformance.dispute;

import org.jspecify.annotations.NullMarked;
