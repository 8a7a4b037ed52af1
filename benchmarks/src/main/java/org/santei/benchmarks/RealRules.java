package org.santei.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleFile;
import org.santei.engine.rulebase.RuleRelease;

/**
 * The edition of {@link Claims} with every chapter that only the next edition has: some hundred real rules more, whose sets begin
 * later, so that they are there and nobody claims what they are about. {@link PlainJavaRules} needs to know nothing of them.
 */
final class RealRules {

    private static final String EDITION = "2020-04";
    private static final String NEXT = "2022-04";

    /** Rules that do speak of the claims, and a code that one awards and the claims bear: their files stay away. */
    private static final List<String> SPEAKING = List.of("\"A000-X1", "\"A001-N10-A", "\"120002170\"");

    private RealRules() {}

    /** Compiles them; takes some seconds. */
    static RuleBase compile() {
        RuleRelease release = RuleRelease.packaged(EDITION, EngineBuild.VERSION);
        List<RuleFile> files = new ArrayList<>(release.rules());
        Set<String> names = files.stream().map(RuleFile::name).collect(Collectors.toUnmodifiableSet());
        RuleRelease.packaged(NEXT, EngineBuild.VERSION).rules().stream()
                .filter(file -> !file.isCommon() && !names.contains(file.name()))
                .filter(file -> SPEAKING.stream().noneMatch(file.text()::contains))
                .map(file -> RuleFile.of(file.path().replace(NEXT, EDITION), file.text()))
                .forEach(files::add);
        return RuleRelease.compile(release.edition(), files, release.groups(), release.limits(), EngineBuild.VERSION)
                .load(EngineBuild.VERSION);
    }
}
