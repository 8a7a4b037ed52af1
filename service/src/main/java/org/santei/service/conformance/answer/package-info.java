/** Answers of software to a kit, as JSON lines or UKE files, packed or not. */
@NullMarked
package org.santei.service.conformance.answer;

import org.jspecify.annotations.NullMarked;
