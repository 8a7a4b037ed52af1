/** Runs what a draft says in another process, which has little memory and time, no secrets, no files and no network. */
@NullMarked
package org.santei.service.sandbox;

import org.jspecify.annotations.NullMarked;
