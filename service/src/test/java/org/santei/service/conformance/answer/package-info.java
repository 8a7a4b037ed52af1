@NullMarked
package org.santei.service.conformance.answer;

import org.jspecify.annotations.NullMarked;
