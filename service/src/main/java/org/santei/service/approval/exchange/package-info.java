/** Releases as signed files, from one installation to another. */
@NullMarked
package org.santei.service.approval.exchange;

import org.jspecify.annotations.NullMarked;
