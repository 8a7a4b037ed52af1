@NullMarked
package org.santei.service.fhir;

import org.jspecify.annotations.NullMarked;
