/**
 * Claims in FHIR R4: a Claim is turned into what every other way in takes, and its answer into a ClaimResponse. Structures of
 * FHIR exist here only, and are read at the first request that needs them.
 */
@NullMarked
package org.santei.service.fhir;

import org.jspecify.annotations.NullMarked;
