/** Bulk jobs: large files that are uploaded, calculated in the background, and survive the end of the service. */
@NullMarked
package org.santei.service.job;

import org.jspecify.annotations.NullMarked;
