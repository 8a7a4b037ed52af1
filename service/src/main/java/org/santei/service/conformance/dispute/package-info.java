/** What vendors say of expected answers, and what is decided. */
@NullMarked
package org.santei.service.conformance.dispute;

import org.jspecify.annotations.NullMarked;
