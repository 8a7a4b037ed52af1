/** Tests of drafts. */
@NullMarked
package org.santei.service.draft;

import org.jspecify.annotations.NullMarked;
