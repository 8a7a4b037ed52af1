/** What holds for every page and answer: limits, headers, the description of the API, the message at start. */
@NullMarked
package org.santei.service.web;

import org.jspecify.annotations.NullMarked;
