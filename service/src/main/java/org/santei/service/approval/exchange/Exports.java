package org.santei.service.approval.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.ReleaseName;
import org.santei.engine.rulebase.RuleRelease;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Releases;
import org.santei.service.security.audit.AuditLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes publications as signed files. The same publication gives the same bytes. */
@Component
public final class Exports {

    private static final String RULES = "rules/";

    private final Publisher publisher;
    private final Releases releases;
    private final InstallationKey key;
    private final AuditLog audit;

    Exports(Publisher publisher, Releases releases, InstallationKey key, AuditLog audit) {
        this.publisher = publisher;
        this.releases = releases;
        this.key = key;
        this.audit = audit;
    }

    /**
     * The file of a publication.
     *
     * @throws ProblemException when there is none, it came with a build, or it was withdrawn
     */
    public byte[] file(UUID id) {
        Published published = publisher.find(id);
        if (published.origin() == null || published.isWithdrawn()) {
            throw new ProblemException(
                    ProblemType.RELEASE_STATE, "公表ファイルにできるのは、ここで公表し、取り下げていない規則だけです。プログラムに付いてきた規則は、同じプログラムにあります。");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        List<Manifest.Part> parts = new ArrayList<>();
        for (ReleaseName name : published.releases()) {
            parts.add(new Manifest.Part(name, hashes(releases.release(name), texts)));
        }
        Map<String, @Nullable String> cases = new TreeMap<>();
        publisher.cases(id).forEach((path, text) -> cases.put(path, text == null ? null : keep(text, texts)));
        Manifest manifest =
                new Manifest(key.id(), id, published.seq(), published.title(), published.firstDay(), parts, cases);
        byte[] signed = manifest.bytes();
        audit.append("release.exported", id.toString(), Map.of("key", key.id()));
        return new ReleaseFile(manifest, signed, key.sign(signed), texts).bytes();
    }

    /** The same as an answer that a browser keeps as a file. */
    public ResponseEntity<byte[]> answer(UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"santei-release-" + id + ".zip\"")
                .body(file(id));
    }

    private static Map<String, String> hashes(RuleRelease release, SortedMap<String, String> texts) {
        Map<String, String> hashes = new TreeMap<>();
        release.rules().forEach(file -> hashes.put(RULES + file.path(), keep(file.text(), texts)));
        hashes.put(RULES + "groups.csv", keep(release.groups(), texts));
        hashes.put(RULES + "limits.csv", keep(release.limits(), texts));
        return hashes;
    }

    private static String keep(String text, SortedMap<String, String> texts) {
        String hash = Signed.sha256(text.getBytes(StandardCharsets.UTF_8));
        texts.put(hash, text);
        return hash;
    }
}
