@NullMarked
package org.santei.service.conformance.certificate;

import org.jspecify.annotations.NullMarked;
