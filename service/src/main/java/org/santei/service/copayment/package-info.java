/** What a patient pays in a month whose points and payers are known: the contract of the API, its checks, its answer. */
@NullMarked
package org.santei.service.copayment;

import org.jspecify.annotations.NullMarked;
