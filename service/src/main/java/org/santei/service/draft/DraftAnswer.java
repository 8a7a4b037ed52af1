package org.santei.service.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft as the API shows it. */
@Schema(name = "Draft", description = "規則の案")
record DraftAnswer(
        @Schema(description = "案の番号") UUID id,
        @Schema(description = "案の名前") String title,
        @Schema(description = "改める理由、または根拠とする告示・通知の箇所") String reason,
        @Schema(description = "起草した人") String author,

        @Schema(description = "起こした時刻", format = "date-time")
        String createdAt,

        @Schema(description = "最後に変わった時刻", format = "date-time")
        String changedAt,

        @Schema(
                description = "状態。editing 起草中、submitted 決裁待ち、approved 承認済み、released 公開済み、withdrawn 取り下げ、rejected 差し戻し",
                allowableValues = {"editing", "submitted", "approved", "released", "withdrawn", "rejected"})
        String state,

        @Schema(description = "いちばん新しい版の番号。0 は、まだ何も変えていない") int version,
        @Schema(description = "すべての文の SHA-256") String hash,
        @Schema(description = "変えるファイル。パスの順") List<Change> changes) {

    /** A file that a draft changes. */
    @Schema(name = "DraftChange", description = "案が変えるファイル")
    record Change(
            @Schema(description = "ファイルのパス") String path,
            @Schema(description = "ファイルを除くか") boolean removed,
            @Schema(description = "最後に変えた版の番号") int version,

            @Schema(description = "変えた時刻", format = "date-time")
            String savedAt,

            @Schema(description = "変えた人") String author) {

        static Change of(ChangedText text) {
            return new Change(
                    text.path(),
                    text.text() == null,
                    text.version(),
                    text.savedAt().toString(),
                    text.author());
        }
    }

    /** A draft in a list. */
    @Schema(name = "ListedDraft", description = "一覧の案")
    record Listed(
            @Schema(description = "案の番号") UUID id,
            @Schema(description = "案の名前") String title,
            @Schema(description = "起草した人") String author,

            @Schema(description = "最後に変わった時刻", format = "date-time")
            String changedAt,

            @Schema(
                    description = "状態",
                    allowableValues = {"editing", "submitted", "approved", "released", "withdrawn", "rejected"})
            String state,

            @Schema(description = "いちばん新しい版の番号") int version) {

        static Listed of(Draft draft) {
            return new Listed(
                    draft.id(),
                    draft.title(),
                    draft.author(),
                    draft.changedAt().toString(),
                    draft.state().word(),
                    draft.version());
        }
    }

    /** Some drafts. */
    @Schema(name = "DraftList", description = "案の一覧。最後に変わったものから")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            @Schema(description = "案") List<Listed> drafts,

            @Schema(description = "続きの場所。これで終わりなら省かれます。") @Nullable
            String next) {}

    /** A file as a draft has it. */
    @Schema(name = "DraftText", description = "案の中のファイル")
    record Text(
            @Schema(description = "ファイルのパス") String path,

            @Schema(description = "文。ファイルを除く案、まだないファイルでは null") @Nullable
            String text,

            @Schema(description = "最後に変えた版の番号。0 は施行中の文のまま") int version) {}

    /** A version of a draft. */
    @Schema(name = "DraftVersion", description = "案の版")
    record Version(
            @Schema(description = "版の番号") int number,

            @Schema(description = "保存した時刻", format = "date-time")
            String savedAt,

            @Schema(description = "保存した人") String author,
            @Schema(description = "何をしたか") String note,
            @Schema(description = "その版のすべての文の SHA-256") String hash) {

        static Version of(DraftVersion version) {
            return new Version(
                    version.number(), version.savedAt().toString(), version.author(), version.note(), version.hash());
        }
    }

    /** The versions of a draft. */
    @Schema(name = "DraftVersions", description = "案の版。新しいものから")
    record Versions(@Schema(description = "版") List<Version> versions) {}

    static DraftAnswer of(Draft draft, List<ChangedText> texts, String hash) {
        return new DraftAnswer(
                draft.id(),
                draft.title(),
                draft.reason(),
                draft.author(),
                draft.createdAt().toString(),
                draft.changedAt().toString(),
                draft.state().word(),
                draft.version(),
                hash,
                texts.stream().map(Change::of).toList());
    }
}
