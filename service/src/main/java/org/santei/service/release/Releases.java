package org.santei.service.release;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
 * when the build is first started. A service follows the publications of its database (see {@link PublicationWatch}). Safe for
 * use by many threads.
 */
public final class Releases {

    private final ReleaseStore store;
    private final PackagedRules packaged;
    private final boolean noted;
    private final Map<ReleaseName, RuleBase> prepared = new ConcurrentHashMap<>();
    private final RuleBases rules;
    private final ShareRules shares;

    private Releases(ReleaseStore store, PackagedRules packaged, boolean noted) {
        this.store = store;
        this.packaged = packaged;
        this.noted = noted;
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
        return new Releases(storeIn(dataDirectory), new PackagedRules(), false);
    }

    /** The releases of a service, which has noted what its build comes with. */
    static Releases noted(ReleaseStore store, PackagedRules packaged) {
        return new Releases(store, packaged, true);
    }

    /** Where releases are kept in a data directory. */
    static ReleaseStore storeIn(Path dataDirectory) {
        return new ReleaseStore(dataDirectory.resolve("releases"));
    }

    /** Loads a release before its day, so that it answers at once when that comes. It is kept already. */
    void prepare(ReleaseName name) {
        prepared.computeIfAbsent(name, this::served);
    }

    /** Forgets what was loaded for a day to come, but for some. */
    void prepareOnly(List<ReleaseName> names) {
        prepared.keySet().retainAll(names);
    }

    /**
     * From now on the releases of a publication answer in the months that they hold, all of them at once. They are kept
     * already. Claims that are being calculated end under the rules with which they began.
     */
    synchronized void take(Publication publication) {
        List<RuleBase> loaded = publication.releases().stream()
                .map(name -> {
                    RuleBase ready = prepared.remove(name);
                    return ready == null ? served(name) : ready;
                })
                .toList();
        store.add(publication);
        shares.serve(loaded.stream().filter(base -> base.edition().isOfShares()).toList());
        rules.serve(loaded.stream().filter(base -> !base.edition().isOfShares()).toList());
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
        return packaged.names().stream()
                .filter(name -> name.edition().equals(edition) && name.hash().equals(hash))
                .findFirst()
                .orElseGet(() -> store.find(edition, hash));
    }

    /** The names of the releases about who pays that are kept or came with this build and have a hash. */
    public @Nullable ReleaseName findShares(String hash) {
        return Stream.concat(packaged.names().stream(), store.names().stream())
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
        RuleBase base = packaged.find(name);
        return base == null ? store.load(name, EngineBuild.VERSION) : base;
    }

    /** The names of the releases that answer in some month now, the newest first; those about who pays last. */
    public List<ReleaseName> inForce() {
        List<ReleaseName> newestFirst = newestFirst();
        List<ReleaseName> names = new ArrayList<>(inForce(newestFirst, false));
        names.addAll(inForce(newestFirst, true));
        return List.copyOf(names);
    }

    /**
     * A release with its texts.
     *
     * @throws java.io.UncheckedIOException when it is damaged or not kept
     */
    public RuleRelease release(ReleaseName name) {
        return isPackaged(name) ? RuleRelease.packaged(name.edition(), EngineBuild.VERSION) : store.release(name);
    }

    /** Whether a release came with this build. */
    public boolean isPackaged(ReleaseName name) {
        return packaged.names().contains(name);
    }

    /** Those that answer in some month, of the rules of the schedule or of those about who pays. */
    static List<ReleaseName> inForce(List<ReleaseName> newestFirst, boolean ofShares) {
        return Newest.answering(
                newestFirst.stream()
                        .filter(name -> name.isOfShares() == ofShares)
                        .toList(),
                ReleaseName::span);
    }

    private List<ReleaseName> newestFirst() {
        return newestFirst(publications());
    }

    /** Everything that was published, oldest first; what this build comes with is among it even when it is not noted yet. */
    private List<Publication> publications() {
        List<Publication> publications = new ArrayList<>(store.publications());
        Publication news = packaged.news(publications, LocalDate.MIN);
        if (!noted && !news.releases().isEmpty()) {
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
}
