/** What all pages for people share: layout, language, who is signed in, and how a page tells of a problem. */
@NullMarked
package org.santei.service.page;

import org.jspecify.annotations.NullMarked;
