/** Starts Santei: the service, or one command of the launcher. */
@NullMarked
package org.santei.service;

import org.jspecify.annotations.NullMarked;
