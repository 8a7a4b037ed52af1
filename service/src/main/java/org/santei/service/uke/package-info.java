/** UKE files over HTTP: a file in, one answer a line out. */
@NullMarked
package org.santei.service.uke;

import org.jspecify.annotations.NullMarked;
