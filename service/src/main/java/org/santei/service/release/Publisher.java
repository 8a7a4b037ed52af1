package org.santei.service.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Publishes releases for every service on the database, and withdraws what has not begun. The one way to publish. */
@Component
public final class Publisher {

    private final PublicationStore store;
    private final PublicationWatch watch;
    private final Today today;
    private final AuditLog audit;

    Publisher(PublicationStore store, PublicationWatch watch, Today today, AuditLog audit) {
        this.store = store;
        this.watch = watch;
        this.today = today;
        this.audit = audit;
    }

    /**
     * What is to be published.
     *
     * @param kind ordinary or emergency
     * @param title what it is called, up to 200 characters
     * @param reason why it is in force at once or since a day in the past; empty where nothing has to be said
     * @param firstDay the day from which it answers
     * @param releases the rules
     * @param base what answered when the releases were made ({@link Releases#inForce()}): they replace nothing else
     * @param cases the cases that change with it: their texts, {@code null} for those that go
     * @param paths the files that it changes
     * @param origin where it comes from
     * @param reviewDue until when an emergency is to be looked at again; else {@code null}
     */
    public record Order(
            Published.Kind kind,
            String title,
            String reason,
            LocalDate firstDay,
            List<RuleRelease> releases,
            List<ReleaseName> base,
            Map<String, @Nullable String> cases,
            List<String> paths,
            Published.Origin origin,
            @Nullable LocalDate reviewDue) {

        List<ReleaseName> names() {
            return releases.stream().map(RuleRelease::name).toList();
        }
    }

    /**
     * Publishes. When it returns, this service answers under it, if its day has come; the others do in a moment.
     *
     * @param together done in the same transaction: all of it, or nothing
     * @param displaced told in the same transaction of what an emergency withdraws, and why
     * @throws ProblemException when its base is not in force any more, another publication stands in its way, or its day is refused
     */
    public Published publish(Order order, Runnable together, BiConsumer<Published, String> displaced) {
        PublicationRules.check(order, today.get());
        UUID id = UUID.randomUUID();
        // What is big goes first and by itself: until the publication refers to it, it is nothing.
        order.releases().forEach(release -> store.keep(release.name(), release.archive()));
        store.alone(() -> {
            List<Published> all = store.all();
            if (!Set.copyOf(inForce(all)).equals(Set.copyOf(order.base()))) {
                throw PublicationRules.baseChanged();
            }
            together.run();
            makeWay(order, all, displaced);
            store.add(published(id, order));
            store.addCases(id, order.cases());
            audit.append("release.published", id.toString(), facts(order));
            return true;
        });
        watch.follow();
        return find(id);
    }

    private List<ReleaseName> inForce(List<Published> all) {
        List<ReleaseName> newestFirst = Published.newestFirst(all, today.get());
        List<ReleaseName> names = new ArrayList<>(Releases.inForce(newestFirst, false));
        names.addAll(Releases.inForce(newestFirst, true));
        return names;
    }

    /** What is to begin later and speaks of the same months stands in the way; an emergency withdraws it. */
    private void makeWay(Order order, List<Published> all, BiConsumer<Published, String> displaced) {
        for (Published other : PublicationRules.inTheWay(order, all, today.get())) {
            if (order.kind() != Published.Kind.EMERGENCY) {
                throw PublicationRules.standsInTheWay(other);
            }
            String reason = "緊急公表「" + order.title() + "」で土台の規則が変わったため、取り下げました。新しい土台に合わせて、もう一度公表してください。";
            withdraw(other, reason);
            displaced.accept(other, reason);
        }
    }

    private static Published published(UUID id, Order order) {
        return new Published(
                0,
                id,
                order.kind(),
                order.title(),
                order.reason(),
                order.firstDay(),
                Instant.EPOCH,
                order.names(),
                List.of(),
                order.paths(),
                order.origin(),
                order.reviewDue(),
                null,
                null);
    }

    private static Map<String, String> facts(Order order) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("kind", order.kind().word());
        facts.put("firstDay", order.firstDay().toString());
        facts.put("draft", order.origin().draft().toString());
        facts.put("draftHash", order.origin().draftHash());
        facts.put("authors", String.join(",", order.origin().authors()));
        facts.put(
                "releases",
                String.join(
                        ",", order.names().stream().map(ReleaseName::toString).toList()));
        return facts;
    }

    /**
     * Withdraws a publication before its day.
     *
     * @param together done with it in the same transaction
     * @throws ProblemException when it has begun, or is of another tenant
     */
    public Published withdraw(UUID id, String reason, Consumer<Published> together) {
        store.alone(() -> {
            Published published = own(id);
            if (!published.isScheduled(today.get())) {
                throw new ProblemException(
                        ProblemType.RELEASE_STATE,
                        published.isWithdrawn()
                                ? "この公表はもう取り下げられています。"
                                : "公表日（" + published.firstDay() + "）が来た公表は取り下げられません。元に戻すには、前の規則に戻す案を作って公表してください。");
            }
            withdraw(published, reason);
            together.accept(published);
            return true;
        });
        watch.follow();
        return find(id);
    }

    private void withdraw(Published published, String reason) {
        store.withdraw(published.id(), Caller.current().name(), reason);
        audit.append("release.withdrawn", published.id().toString(), Map.of());
    }

    /**
     * Notes that somebody else has looked at an emergency.
     *
     * @throws ProblemException when it is none, was looked at already, or the caller made it
     */
    public Published review(UUID id, String comment) {
        store.alone(() -> {
            Published published = own(id);
            Published.Origin origin = published.origin();
            if (origin == null || !published.needsReview()) {
                throw new ProblemException(ProblemType.RELEASE_STATE, "この公表に、事後に確かめることは残っていません。");
            }
            List<String> makers = new ArrayList<>(origin.authors());
            makers.add(origin.approver());
            if (Names.contains(makers, Caller.current().name())) {
                throw new ProblemException(
                        ProblemType.SELF_APPROVAL, "緊急公表は、起草した人と公表した人のどちらでもない人が確かめます。ほかの承認者に頼んでください。");
            }
            store.review(id, Caller.current().name(), comment);
            audit.append("release.reviewed", id.toString(), Map.of());
            return true;
        });
        return find(id);
    }

    private Published own(UUID id) {
        Published published = find(id);
        Published.Origin origin = published.origin();
        if (origin == null || !origin.tenant().equals(Caller.current().tenant())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "この公表を取り扱えるのは、公表した組織の承認者だけです。");
        }
        return published;
    }

    /** Everything that was published, newest first. */
    public List<Published> all() {
        List<Published> all = new ArrayList<>(store.all());
        Collections.reverse(all);
        return all;
    }

    /**
     * A publication.
     *
     * @throws ProblemException when there is none of that name
     */
    public Published find(UUID id) {
        return store.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "この番号の公表はありません。GET /api/v1/releases で番号を確かめてください。"));
    }

    /** What became of the cases with a publication: their texts, {@code null} for those that went. */
    public Map<String, @Nullable String> cases(UUID id) {
        return store.cases().getOrDefault(id, Map.of());
    }

    /** The publication that answers in a month on a day; {@code null} when none does. */
    public @Nullable Published answering(YearMonth month, LocalDate day, boolean ofShares) {
        return all().stream()
                .filter(each -> each.hasBegun(day))
                .filter(each -> each.releases().stream()
                        .anyMatch(name ->
                                name.isOfShares() == ofShares && name.span().holds(month)))
                .findFirst()
                .orElse(null);
    }
}
