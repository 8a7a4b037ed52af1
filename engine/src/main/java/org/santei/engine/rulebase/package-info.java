/** Rule files, editions and their compiled rule bases; the only place that knows Drools. */
@NullMarked
package org.santei.engine.rulebase;

import org.jspecify.annotations.NullMarked;
