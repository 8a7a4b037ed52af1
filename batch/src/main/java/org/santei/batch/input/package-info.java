/** What is calculated: files and the synthetic mix, in pieces. */
@NullMarked
package org.santei.batch.input;

import org.jspecify.annotations.NullMarked;
