/** What those who run the service see of it: figures and traces. Nothing here knows a patient. */
@NullMarked
package org.santei.service.operations;

import org.jspecify.annotations.NullMarked;
