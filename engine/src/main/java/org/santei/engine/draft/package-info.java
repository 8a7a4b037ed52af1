/** Drafts: changes of the rules, sets, limits and cases in force, checked before they are saved and compiled when they are approved. */
@NullMarked
package org.santei.engine.draft;

import org.jspecify.annotations.NullMarked;
