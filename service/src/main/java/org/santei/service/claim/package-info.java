/** A claim as JSON: the contract of the API, its checks, and the way to the engine's claim. */
@NullMarked
package org.santei.service.claim;

import org.jspecify.annotations.NullMarked;
