/** Rules as forms and tables write them: the same text that a person would write. */
@NullMarked
package org.santei.engine.authoring;

import org.jspecify.annotations.NullMarked;
