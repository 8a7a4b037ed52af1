/** Who may enter: authentication, roles of every endpoint, rates, and where the service listens. */
@NullMarked
package org.santei.service.security.access;

import org.jspecify.annotations.NullMarked;
