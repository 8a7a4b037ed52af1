/** Tests of the process in which drafts are looked at. */
@NullMarked
package org.santei.service.sandbox;

import org.jspecify.annotations.NullMarked;
