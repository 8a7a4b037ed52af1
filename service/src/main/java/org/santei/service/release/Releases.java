package org.santei.service.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.santei.engine.calculation.EngineBuild;
import org.santei.engine.rulebase.Newest;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.engine.rulebase.ShareRules;

/**
 * Which releases of rules answer: in each month the one that was published last. What a build comes with counts as published
 * when the build is first started. {@link #publish} is the one way to add another. Safe for use by many threads.
 */
public final class Releases {

    private final ReleaseStore store;
    private final RuleBases packagedRules = RuleBases.readPackaged();
    private final ShareRules packagedShares = ShareRules.readPackaged();
    private final Map<ReleaseName, RuleBase> packaged = new HashMap<>();
    private final RuleBases rules;
    private final ShareRules shares;

    private Releases(ReleaseStore store) {
        this.store = store;
        packagedRules.all().forEach(base -> packaged.put(ReleaseName.of(base), base));
        List<ReleaseName> newestFirst = newestFirst();
        this.rules = RuleBases.of(
                inForce(newestFirst, false).stream().map(this::load).toList());
        this.shares = ShareRules.of(inForce(newestFirst, true), this::load);
    }

    /**
     * The releases of a machine, in the directory where its service keeps what it has; nothing is written.
     *
     * @throws java.io.UncheckedIOException when a release that answers is damaged
     * @throws org.santei.engine.rulebase.RuleRefused when this engine build does not know the language of one
     */
    public static Releases in(Path dataDirectory) {
        return new Releases(new ReleaseStore(dataDirectory.resolve("releases")));
    }

    /** Keeps what this build comes with, and notes that it is published if that is new. */
    public void keepPackaged(LocalDate today) {
        packagedNames().stream()
                .filter(name -> !store.holds(name))
                .forEach(name -> store.keep(RuleRelease.packaged(name.edition(), EngineBuild.VERSION)));
        Publication news = news(today);
        if (!news.releases().isEmpty()) {
            store.add(news);
        }
    }

    /**
     * Publishes releases: they are kept, and from now on they answer in the months that they hold.
     *
     * @param publishedOn the day of publication
     */
    public synchronized void publish(List<RuleRelease> releases, LocalDate publishedOn) {
        releases.forEach(store::keep);
        List<RuleBase> loaded = releases.stream()
                .map(release -> release.load(EngineBuild.VERSION))
                .toList();
        store.add(new Publication(
                publishedOn, false, releases.stream().map(RuleRelease::name).toList(), List.of()));
        loaded.forEach(base -> {
            if (base.edition().isOfShares()) {
                shares.serve(base);
            } else {
                rules.serve(base);
            }
        });
    }

    /** The rules that answer; they follow what is published. */
    public RuleBases rules() {
        return rules;
    }

    /** The rules about who pays that answer; they follow what is published. */
    public ShareRules shares() {
        return shares;
    }

    /**
     * The name of a release that is kept or came with this build.
     *
     * @param edition name of the edition
     * @param hash its hash
     * @return {@code null} when there is none
     */
    public @Nullable ReleaseName find(String edition, String hash) {
        return packagedNames().stream()
                .filter(name -> name.edition().equals(edition) && name.hash().equals(hash))
                .findFirst()
                .orElseGet(() -> store.find(edition, hash));
    }

    /** The names of the releases about who pays that are kept or came with this build and have a hash. */
    public @Nullable ReleaseName findShares(String hash) {
        return Stream.concat(packagedNames().stream(), store.names().stream())
                .filter(name -> name.isOfShares() && name.hash().equals(hash))
                .findFirst()
                .orElse(null);
    }

    /**
     * The rules of a release, ready to judge.
     *
     * @throws java.io.UncheckedIOException when it is damaged
     * @throws org.santei.engine.rulebase.RuleRefused when this engine build does not know the language of its rules
     */
    public RuleBase load(ReleaseName name) {
        RuleBase base = packaged.get(name);
        if (base == null && packagedShares.releases().contains(name)) {
            base = packagedShares.find(name.span().begins());
        }
        return base == null ? store.load(name, EngineBuild.VERSION) : base;
    }

    private List<ReleaseName> packagedNames() {
        List<ReleaseName> names = new ArrayList<>(
                packagedRules.all().stream().map(ReleaseName::of).toList());
        names.addAll(packagedShares.releases());
        return names;
    }

    private static List<ReleaseName> inForce(List<ReleaseName> newestFirst, boolean ofShares) {
        return Newest.answering(
                newestFirst.stream()
                        .filter(name -> name.isOfShares() == ofShares)
                        .toList(),
                ReleaseName::span);
    }

    private List<ReleaseName> newestFirst() {
        List<Publication> publications = new ArrayList<>(store.publications());
        publications.add(news(LocalDate.MIN));
        List<ReleaseName> names = new ArrayList<>();
        for (int i = publications.size() - 1; i >= 0; i--) {
            names.addAll(publications.get(i).releases());
        }
        return names;
    }

    /**
     * What this build comes with and the last build that was started here did not: nothing where they are alike, everything
     * where the spans of months differ, so that what was published by hand gives way only where it must.
     */
    private Publication news(LocalDate day) {
        Publication last = store.publications().stream()
                .filter(Publication::packaged)
                .reduce((before, after) -> after)
                .orElse(null);
        List<ReleaseName> names = packagedNames();
        if (last == null || !spans(names).equals(spans(last.all()))) {
            return new Publication(day, true, names, List.of());
        }
        Map<Boolean, List<ReleaseName>> known = names.stream().collect(Collectors.partitioningBy(last.all()::contains));
        return new Publication(day, true, known.getOrDefault(false, List.of()), known.getOrDefault(true, List.of()));
    }

    private static Set<String> spans(List<ReleaseName> names) {
        return names.stream()
                .map(name -> name.edition() + ' ' + name.ends())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
