/** Every row of the electronic tables of the fee schedule, held against simple code that reads the files by itself. */
@NullMarked
package org.santei.rules.tables;

import org.jspecify.annotations.NullMarked;
