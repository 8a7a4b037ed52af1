/** What a draft or a revision does to many claims: runs in the background, their results as JSON, CSV, Parquet and pages. */
@NullMarked
package org.santei.service.impact;

import org.jspecify.annotations.NullMarked;
