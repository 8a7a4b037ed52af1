/** Claims of patients who never were, made from national counts. */
@org.jspecify.annotations.NullMarked
package org.santei.engine.corpus;
