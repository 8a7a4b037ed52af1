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
     * The rules that answered by what was published until a day. What this machine began with counts as known ever since:
     * it has nothing older.
     */
    RuleBases rulesAsOf(LocalDate day) {
        List<ReleaseName> then = inForce(newestFirst(publishedBy(day)), false);
        return then.equals(inForce(newestFirst(), false))
                ? rules
                : RuleBases.of(then.stream().map(this::served).toList());
    }

    /** The same of the rules about who pays. */
    ShareRules sharesAsOf(LocalDate day) {
        List<ReleaseName> then = inForce(newestFirst(publishedBy(day)), true);
        return then.equals(inForce(newestFirst(), true)) ? shares : ShareRules.of(then, this::served);
    }

    /** The day on which a release was published here; {@code null} when it was not. */
    public @Nullable LocalDate publishedOn(ReleaseName name) {
        return store.publications().stream()
                .filter(publication -> publication.releases().contains(name))
                .map(Publication::publishedOn)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    private List<Publication> publishedBy(LocalDate day) {
        List<Publication> all = publications();
        List<Publication> known = new ArrayList<>(all.subList(0, 1));
        all.stream()
                .skip(1)
                .filter(publication -> !publication.publishedOn().isAfter(day))
                .forEach(known::add);
        return known;
    }

    /** The rules of a release: those that answer now where it is one of them. */
    RuleBase served(ReleaseName name) {
        RuleBase current = name.isOfShares()
                ? shares.find(name.span().begins())
                : rules.find(name.span().begins());
        return current != null && ReleaseName.of(current).equals(name) ? current : load(name);
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

    /** The names of the releases that answer in some month now, the newest first; those about who pays last. */
    public List<ReleaseName> inForce() {
        List<ReleaseName> names = new ArrayList<>(inForce(newestFirst(), false));
        names.addAll(inForce(newestFirst(), true));
        return List.copyOf(names);
    }

    /**
     * A release with its texts.
     *
     * @throws java.io.UncheckedIOException when it is damaged or not kept
     */
    public RuleRelease release(ReleaseName name) {
        return isPackaged(name)
                ? RuleRelease.packaged(name.edition(), EngineBuild.VERSION)
                : store.release(name);
    }

    /** Whether a release came with this build. */
    public boolean isPackaged(ReleaseName name) {
        return packagedNames().contains(name);
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
        return newestFirst(publications());
    }

    /** Everything that was published, oldest first; what this build came with is among it even when it is not noted yet. */
    private List<Publication> publications() {
        List<Publication> publications = new ArrayList<>(store.publications());
        Publication news = news(LocalDate.MIN);
        if (!news.releases().isEmpty()) {
            publications.add(news);
        }
        return publications;
    }

    private static List<ReleaseName> newestFirst(List<Publication> publications) {
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
