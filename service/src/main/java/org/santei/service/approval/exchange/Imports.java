package org.santei.service.approval.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftReport;
import org.santei.engine.draft.DraftText;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.database.TenantDatabase;
import org.santei.service.draft.Draft;
import org.santei.service.draft.DraftState;
import org.santei.service.draft.Drafts;
import org.santei.service.draft.TextChange;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.RulesInForce;
import org.santei.service.sandbox.Sandbox;
import org.santei.service.security.Caller;
import org.santei.service.security.audit.AuditLog;
import org.springframework.stereotype.Component;

/**
 * Takes release files of other installations in: a file becomes a submitted draft, which somebody else approves and publishes
 * here. Signature, hashes, guard and cases are verified anew; nothing that was compiled elsewhere is used.
 */
@Component
public final class Imports {

    private final TrustStore trusted;
    private final RulesInForce inForce;
    private final Sandbox sandbox;
    private final Drafts drafts;
    private final TenantDatabase database;
    private final AuditLog audit;

    Imports(
            TrustStore trusted,
            RulesInForce inForce,
            Sandbox sandbox,
            Drafts drafts,
            TenantDatabase database,
            AuditLog audit) {
        this.trusted = trusted;
        this.inForce = inForce;
        this.sandbox = sandbox;
        this.drafts = drafts;
        this.database = database;
        this.audit = audit;
    }

    /**
     * Takes a file in.
     *
     * @throws ProblemException when it is damaged, not signed by a trusted publisher, not newer than what was taken in, made for
     *     other rules than those in force here, or not sound
     */
    public Draft take(byte[] bytes) {
        ReleaseFile file = read(bytes);
        List<DraftText> changes = changes(file);
        refuseOthers(file.manifest(), changes);
        DraftReport report = sandbox.check(changes);
        if (!report.sound()) {
            throw new ProblemException(
                    ProblemType.RELEASE_NOT_TRUSTED,
                    "公表ファイルの規則が、ここでの検査またはケースを通りません。取り込んでいません。発行元に、この版（Santei）で確かめた公表ファイルを頼んでください。");
        }
        return database.call(jdbc -> keep(file.manifest(), Signed.sha256(bytes), changes));
    }

    private ReleaseFile read(byte[] bytes) {
        try {
            return ReleaseFile.read(bytes, this::check);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.RELEASE_NOT_TRUSTED, "公表ファイルとして読めないか、内容が署名のものと違います。発行元から受け取り直してください。");
        }
    }

    private void check(Manifest manifest, byte[] signed, byte[] signature) {
        TrustStore.Publisher publisher = trusted.find(manifest.publisher())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.RELEASE_NOT_TRUSTED,
                        "公表ファイルの発行元（鍵 " + manifest.publisher()
                                + "）は、信頼する発行元にありません。発行元に公開鍵を確かめ、運用者が ./santei trust add で加えてください。"));
        if (!Signed.holds(publisher.publicKey(), signed, signature)) {
            throw new ProblemException(
                    ProblemType.RELEASE_NOT_TRUSTED, "公表ファイルの署名が、発行元「" + publisher.name() + "」のものではありません。受け取り直してください。");
        }
        long last = trusted.last(manifest.publisher());
        if (manifest.number() <= last) {
            throw tooOld(publisher.name(), last);
        }
    }

    private static ProblemException tooOld(String name, long last) {
        return new ProblemException(
                ProblemType.RELEASE_STATE,
                "発行元「" + name + "」の、これより新しいか同じ公表ファイル（番号 " + last + "）をもう取り込んでいます。より新しい番号の公表ファイルだけを取り込めます。");
    }

    /** What differs from the rules in force here. */
    private List<DraftText> changes(ReleaseFile file) {
        Map<String, String> base = inForce.base().texts();
        Map<String, @Nullable String> changed = new TreeMap<>();
        Set<String> said = new HashSet<>();
        for (Manifest.Part part : file.manifest().releases()) {
            part.texts().forEach((path, hash) -> {
                said.add(path);
                put(changed, base, path, file.texts().get(hash));
            });
        }
        for (String gone : gone(file.manifest(), base, said)) {
            changed.put(gone, null);
        }
        file.manifest()
                .cases()
                .forEach((path, hash) -> put(
                        changed, base, path, hash == null ? null : file.texts().get(hash)));
        List<DraftText> changes = new ArrayList<>();
        changed.forEach((path, text) -> changes.add(new DraftText(path, text)));
        return changes;
    }

    private static void put(
            Map<String, @Nullable String> changed, Map<String, String> base, String path, @Nullable String text) {
        if (!Objects.equals(base.get(path), text)) {
            changed.put(path, text);
        }
    }

    /** Files in force that the releases of the file would hold, and do not. */
    private Set<String> gone(Manifest manifest, Map<String, String> base, Set<String> said) {
        Set<String> gone = new TreeSet<>();
        for (Manifest.Part part : manifest.releases()) {
            inForce.pathsAt(part.name()).stream()
                    .filter(path -> base.containsKey(path) && !said.contains(path))
                    .forEach(gone::add);
        }
        return gone;
    }

    /** What comes of the changes here is what the publisher has signed, text by text. */
    private void refuseOthers(Manifest manifest, List<DraftText> changes) {
        Set<ReleaseName> here =
                sandbox.compile(changes).stream().map(RuleRelease::name).collect(Collectors.toSet());
        Set<ReleaseName> there =
                manifest.releases().stream().map(Manifest.Part::name).collect(Collectors.toSet());
        if (!here.equals(there)) {
            throw new ProblemException(
                    ProblemType.RELEASE_BASE_CHANGED, "公表ファイルは、ここで施行中の規則とは別の規則を土台にしています。発行元の前の公表ファイルから順に取り込んでください。");
        }
    }

    private Draft keep(Manifest manifest, String sha256, List<DraftText> changes) {
        String publisher = trusted.find(manifest.publisher())
                .map(TrustStore.Publisher::name)
                .orElse("");
        Draft draft = drafts.begin(
                title(publisher, manifest.title()),
                "公表ファイルの取り込み。発行元 " + publisher + "、番号 " + manifest.number() + "、公表 " + manifest.publication() + "、公表日 "
                        + manifest.firstDay());
        drafts.save(
                draft.id(),
                changes.stream()
                        .map(change -> change.text() == null
                                ? TextChange.remove(change.path())
                                : TextChange.write(change.path(), change.text()))
                        .toList(),
                Map.of(),
                "公表ファイルを取り込んだ");
        Caller caller = Caller.current();
        if (!trusted.taken(manifest, sha256, caller.tenant(), draft.id(), caller.name())) {
            throw tooOld(publisher, manifest.number());
        }
        audit.append(
                "release.imported",
                draft.id().toString(),
                Map.of(
                        "publisher", manifest.publisher(),
                        "publication", manifest.publication().toString(),
                        "sha256", sha256));
        return drafts.moved(draft.id(), DraftState.EDITING, DraftState.SUBMITTED);
    }

    private static String title(String publisher, String title) {
        String whole = "取り込み: " + title + "（" + publisher + "）";
        return whole.codePointCount(0, whole.length()) <= 100
                ? whole
                : whole.substring(0, whole.offsetByCodePoints(0, 99)) + "…";
    }
}
