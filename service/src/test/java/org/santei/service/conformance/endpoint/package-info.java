@NullMarked
package org.santei.service.conformance.endpoint;

import org.jspecify.annotations.NullMarked;
