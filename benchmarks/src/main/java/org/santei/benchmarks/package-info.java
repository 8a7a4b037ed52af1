/**
 * How fast claims are calculated, and what the rule engine costs beside the same rules written by hand as plain Java.
 * Nothing depends on this module.
 */
@NullMarked
package org.santei.benchmarks;

import org.jspecify.annotations.NullMarked;
