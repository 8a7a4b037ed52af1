@NullMarked
package org.santei.engine.tables;

import org.jspecify.annotations.NullMarked;
