/** Tests of what forms write, on every packaged rule. */
@NullMarked
package org.santei.rules.authoring;

import org.jspecify.annotations.NullMarked;
