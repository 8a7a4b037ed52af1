/** Worked examples of notices, exams and claims, calculated by the whole engine. */
@NullMarked
package org.santei.rules.examples;

import org.jspecify.annotations.NullMarked;
