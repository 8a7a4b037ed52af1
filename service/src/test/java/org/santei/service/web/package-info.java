/** Tests. */
@NullMarked
package org.santei.service.web;

import org.jspecify.annotations.NullMarked;
