package org.santei.engine.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.feetables.Bundle;

/**
 * Tests of one bundling group on one sample of blood.
 *
 * @param group bundling group of the master (包括対象検査)
 * @param acts the tests, in input order
 * @param bundle the row that prices so many items together; {@code null} when they are too few to bundle
 */
public record Sample(String group, List<Act> acts, @Nullable Bundle bundle) {}
