/** Holds drafts over the rules of this module to what a draft may say. */
@NullMarked
package org.santei.rules.drafts;

import org.jspecify.annotations.NullMarked;
