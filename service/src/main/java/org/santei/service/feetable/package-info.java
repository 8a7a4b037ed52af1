/** What the official tables say of an item and of a revision: the API and the pages. */
@NullMarked
package org.santei.service.feetable;

import org.jspecify.annotations.NullMarked;
