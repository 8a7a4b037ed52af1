/** 改定を見る: the rules, sets and limits of a revision with the clauses that they implement, and what differs between two revisions. */
@NullMarked
package org.santei.service.rulebook;

import org.jspecify.annotations.NullMarked;
