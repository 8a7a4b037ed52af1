/** From a draft to what answers: review, approval by another, publication and its withdrawal. */
@NullMarked
package org.santei.service.approval;

import org.jspecify.annotations.NullMarked;
