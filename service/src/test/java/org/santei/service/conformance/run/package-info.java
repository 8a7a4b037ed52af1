@NullMarked
package org.santei.service.conformance.run;

import org.jspecify.annotations.NullMarked;
