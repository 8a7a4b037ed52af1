/** What is said to a person is held against the engine: what is made true is no longer in the way. */
@NullMarked
package org.santei.rules.explanation;

import org.jspecify.annotations.NullMarked;
