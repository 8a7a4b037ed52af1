/** What is said to a person about an answer: why a code is paid, and why it is not. */
@NullMarked
package org.santei.engine.explanation;

import org.jspecify.annotations.NullMarked;
