/** Tests. */
@NullMarked
package org.santei.service.database;

import org.jspecify.annotations.NullMarked;
