/** Tests of the whole service. */
@NullMarked
package org.santei.service;

import org.jspecify.annotations.NullMarked;
