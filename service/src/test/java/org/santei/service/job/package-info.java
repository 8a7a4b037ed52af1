/** Tests of bulk jobs. */
@NullMarked
package org.santei.service.job;

import org.jspecify.annotations.NullMarked;
