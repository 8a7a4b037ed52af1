/** The law under which claims are calculated, once in a process. */
@NullMarked
package org.santei.batch.law;

import org.jspecify.annotations.NullMarked;
