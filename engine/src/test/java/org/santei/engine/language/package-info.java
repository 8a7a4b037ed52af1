/** Tests: the rule language and its page. */
@NullMarked
package org.santei.engine.language;

import org.jspecify.annotations.NullMarked;
