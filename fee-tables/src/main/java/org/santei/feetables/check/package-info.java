/**
 * Holds the files of a data folder against their layouts, against each other and against PROVENANCE.csv, and tells
 * everything that is wrong with its place.
 */
@NullMarked
package org.santei.feetables.check;

import org.jspecify.annotations.NullMarked;
