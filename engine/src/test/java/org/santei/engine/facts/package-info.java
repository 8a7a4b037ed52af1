@NullMarked
package org.santei.engine.facts;

import org.jspecify.annotations.NullMarked;
