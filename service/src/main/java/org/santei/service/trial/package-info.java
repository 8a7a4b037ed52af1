/** 請求を試す: a claim is composed or taken from a UKE file, and its points, yen and reasons follow each change. Nothing is kept. */
@NullMarked
package org.santei.service.trial;

import org.jspecify.annotations.NullMarked;
