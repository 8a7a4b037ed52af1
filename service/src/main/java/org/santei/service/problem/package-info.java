/** What the service says when it cannot answer: one form (RFC 9457), in Japanese, with every field that is wrong. */
@NullMarked
package org.santei.service.problem;

import org.jspecify.annotations.NullMarked;
