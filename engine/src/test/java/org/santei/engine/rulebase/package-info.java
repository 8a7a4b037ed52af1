/** Tests: Rule files and editions. */
@NullMarked
package org.santei.engine.rulebase;

import org.jspecify.annotations.NullMarked;
