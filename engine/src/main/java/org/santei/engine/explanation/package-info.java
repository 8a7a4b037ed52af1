/** What is said to a person about an answer: why it came to what it came to, and why a code is not paid. */
@NullMarked
package org.santei.engine.explanation;

import org.jspecify.annotations.NullMarked;
