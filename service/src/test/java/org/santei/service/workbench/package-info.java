@NullMarked
package org.santei.service.workbench;

import org.jspecify.annotations.NullMarked;
