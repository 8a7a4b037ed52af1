package org.santei.service.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.engine.draft.DraftText;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.security.Caller;
import org.springframework.stereotype.Component;

/** The drafts of the caller's tenant: overlays of texts on the rules in force, version by version. Safe for use by many threads. */
@Component
public final class Drafts {

    /** Most files that a draft changes. */
    static final int MOST_TEXTS = 300;

    /** Most bytes of all versions of a draft. */
    static final long MOST_BYTES = 256L << 20;

    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    /** Begins a draft that changes nothing yet; the caller is its author. */
    public Draft begin(String title, String reason) {
        return store.add(title, reason, Caller.current().name());
    }

    /**
     * A draft.
     *
     * @throws ProblemException when the tenant has none of that number
     */
    public Draft find(UUID id) {
        return store.find(id).orElseThrow(Drafts::notFound);
    }

    /**
     * Drafts, the one that changed last first.
     *
     * @param before only those that stand behind this one; {@code null} for all
     */
    public List<Draft> list(@Nullable UUID before, int limit) {
        return store.list(before, limit);
    }

    /** What a draft changes, in the order of paths. */
    public List<DraftText> texts(UUID id) {
        return changes(id).stream()
                .map(changed -> new DraftText(changed.path(), changed.text()))
                .toList();
    }

    /** The same with who changed it and when. */
    public List<ChangedText> changes(UUID id) {
        return store.texts(id, find(id).version());
    }

    /** What an older version changed; version 0 changed nothing. */
    public List<ChangedText> changes(UUID id, int version) {
        find(id);
        return store.texts(id, version);
    }

    /** What a draft says of a file; empty when it leaves it as it is. */
    public Optional<ChangedText> change(UUID id, String path) {
        return store.text(id, path, find(id).version());
    }

    /** The versions, newest first. */
    public List<DraftVersion> versions(UUID id) {
        find(id);
        return store.versions(id);
    }

    /** SHA-256 of all texts of the newest version, in hexadecimal digits. */
    public String hash(UUID id) {
        return versions(id).stream().map(DraftVersion::hash).findFirst().orElse(Sha256.of(""));
    }

    /**
     * Saves changes of files as one new version. Nothing is saved where nothing differs.
     *
     * @param expected for each file the version that said last what the caller has changed; 0 when it changed the text in force
     * @param note what was done, in Japanese
     * @throws ProblemException when the draft is closed, when a text is refused, or when another has changed a file meanwhile
     */
    public Draft save(UUID id, List<TextChange> changes, Map<String, Integer> expected, String note) {
        changes.forEach(TextLimits::check);
        return open(id, draft -> {
            List<TextChange> news = new ArrayList<>();
            for (TextChange change : changes) {
                Optional<ChangedText> now = store.text(id, change.path(), draft.version());
                int version = now.map(ChangedText::version).orElse(0);
                if (version != expected.getOrDefault(change.path(), 0)) {
                    throw changedMeanwhile(change.path(), version);
                }
                if (!change.isSaid(now)) {
                    news.add(change);
                }
            }
            return save(draft, news, note);
        });
    }

    /**
     * Keeps a text that could not be saved because another has changed the file meanwhile: it becomes a version, and the text of the
     * other is saved again behind it, so that nothing is lost and nothing is overwritten.
     *
     * @return number of the version that holds the text
     */
    public int setAside(UUID id, TextChange change) {
        TextLimits.check(change);
        List<Integer> kept = new ArrayList<>();
        open(id, draft -> {
            TextChange theirs = store.text(id, change.path(), draft.version())
                    .map(TextChange::of)
                    .orElseGet(() -> TextChange.revert(change.path()));
            Draft aside = save(draft, List.of(change), change.path() + " の食い違った文を控えた");
            kept.add(aside.version());
            return save(aside, List.of(theirs), change.path() + " は相手の文のまま");
        });
        return kept.get(0);
    }

    /** What a version said of a file; empty when it left it as it is in force. */
    public Optional<ChangedText> change(UUID id, String path, int version) {
        find(id);
        return store.text(id, path, version);
    }

    /**
     * Saves an older version again, so that it is the newest.
     *
     * @param version number of the older version; 0 for the rules in force
     * @throws ProblemException when the draft is closed or has no such version
     */
    public Draft restore(UUID id, int version) {
        return open(id, draft -> {
            if (version < 0 || version > draft.version()) {
                throw new ProblemException(ProblemType.NOT_FOUND, "この案に版" + version + "はありません。版の一覧にある番号を指定してください。");
            }
            Map<String, ChangedText> then = byPath(store.texts(id, version));
            Map<String, ChangedText> now = byPath(store.texts(id, draft.version()));
            List<TextChange> changes = new ArrayList<>();
            then.values().stream()
                    .map(TextChange::of)
                    .filter(change -> !change.isSaid(Optional.ofNullable(now.get(change.path()))))
                    .forEach(changes::add);
            now.keySet().stream()
                    .filter(path -> !then.containsKey(path))
                    .map(TextChange::revert)
                    .forEach(changes::add);
            return save(draft, changes, version == 0 ? "すべての変更をやめた" : "版" + version + "に戻した");
        });
    }

    private Draft save(Draft draft, List<TextChange> changes, String note) {
        if (changes.isEmpty()) {
            return draft;
        }
        TextLimits.check(store.bytes(draft), changes);
        Draft saved = store.save(draft, changes, Caller.current().name(), note);
        if (store.texts(draft.id(), saved.version()).size() > MOST_TEXTS) {
            throw new ProblemException(ProblemType.INVALID_DRAFT, "1つの案で変えられるファイルは" + MOST_TEXTS + "個までです。案を分けてください。");
        }
        return saved;
    }

    /**
     * Moves a draft on.
     *
     * @throws ProblemException when its state is another by now
     */
    public Draft moved(UUID id, DraftState from, DraftState to) {
        return locked(id, draft -> {
            if (draft.state() != from) {
                throw new ProblemException(
                        ProblemType.DRAFT_STATE,
                        "この案はいま「" + draft.state().title() + "」です。「" + from.title() + "」の案にだけできる操作です。");
            }
            return store.move(draft, to);
        });
    }

    private Draft open(UUID id, Function<Draft, Draft> work) {
        return locked(id, draft -> {
            if (!draft.isOpen()) {
                throw new ProblemException(
                        ProblemType.DRAFT_STATE,
                        "この案はいま「" + draft.state().title() + "」なので、書き換えられません。起草中の案だけを書き換えられます。");
            }
            return work.apply(draft);
        });
    }

    private Draft locked(UUID id, Function<Draft, Draft> work) {
        return store.together(() -> work.apply(store.locked(id).orElseThrow(Drafts::notFound)));
    }

    private static Map<String, ChangedText> byPath(List<ChangedText> texts) {
        return new HashMap<>(texts.stream().collect(Collectors.toMap(ChangedText::path, Function.identity())));
    }

    private static ProblemException changedMeanwhile(String path, int version) {
        return new ProblemException(
                ProblemType.DRAFT_CHANGED,
                path + " は、あなたが開いた後に変わりました（いまの版は" + version + "）。いまの文を読み直し、あなたの変更を合わせてから保存してください。");
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "この番号の案はありません。案の一覧にある番号を確かめてください。");
    }
}
