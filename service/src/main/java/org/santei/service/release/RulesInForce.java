package org.santei.service.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftBase;
import org.santei.engine.rulebase.ReleaseName;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts that drafts change: the rules in force, and the cases that came with this build. Safe for use by many threads. */
public final class RulesInForce {

    private static final String CASES = "cases/";

    private final Releases releases;

    private @Nullable Known known;

    private record Known(List<ReleaseName> releases, DraftBase base) {}

    /**
     * @param releases tells which rules are in force
     */
    public RulesInForce(Releases releases) {
        this.releases = releases;
    }

    /** The texts now; they change when a release is published. */
    public synchronized DraftBase base() {
        List<ReleaseName> now = releases.inForce();
        if (known == null || !known.releases().equals(now)) {
            known = new Known(
                    now, DraftBase.of(now.stream().map(releases::release).toList(), cases()));
        }
        return known.base();
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + CASES + "*/*.cases.yaml")) {
                String url = file.getURL().toString();
                cases.put(
                        url.substring(url.lastIndexOf('/' + CASES) + 1),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
