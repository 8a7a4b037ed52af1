@NullMarked
package org.santei.service.operations;

import org.jspecify.annotations.NullMarked;
