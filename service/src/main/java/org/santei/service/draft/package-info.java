/** Drafts of rules: what policy staff write, version by version, before anyone approves it. */
@NullMarked
package org.santei.service.draft;

import org.jspecify.annotations.NullMarked;
