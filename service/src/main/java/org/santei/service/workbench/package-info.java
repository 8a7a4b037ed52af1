/** The workbench of the policy staff: its entrance, the page where one signs in, and trying a claim. */
@NullMarked
package org.santei.service.workbench;

import org.jspecify.annotations.NullMarked;
