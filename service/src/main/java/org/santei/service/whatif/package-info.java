/** What would be answered by what was known on a day, or under another edition; such answers are never kept. */
@NullMarked
package org.santei.service.whatif;

import org.jspecify.annotations.NullMarked;
