/** Starts PostgreSQL for a service that has no database of its own. */
@NullMarked
package org.santei.service.database;

import org.jspecify.annotations.NullMarked;
