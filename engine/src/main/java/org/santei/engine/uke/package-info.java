/** Reads UKE files (レセプト電算処理システム) into the claim model, one claim at a time. */
@NullMarked
package org.santei.engine.uke;

import org.jspecify.annotations.NullMarked;
