/** What happened to the service, in a chain of entries that are added and never changed. */
@NullMarked
package org.santei.service.security.audit;

import org.jspecify.annotations.NullMarked;
