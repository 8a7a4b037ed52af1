/** The published language of the rules, in Japanese: the only types, questions and verbs that DRL may use. */
@NullMarked
package org.santei.engine.language;

import org.jspecify.annotations.NullMarked;
