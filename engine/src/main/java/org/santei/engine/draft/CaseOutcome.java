package org.santei.engine.draft;

/**
 * How a case of a draft came out.
 *
 * @param path path of the case file, {@code cases/...}
 * @param rule id of the rule that the case is about
 * @param name what the case shows, in Japanese
 * @param passed whether everything came out as expected
 * @param expected what was expected where it came out otherwise; empty when it passed
 * @param actual what came out there; empty when it passed
 */
public record CaseOutcome(String path, String rule, String name, boolean passed, String expected, String actual) {}
