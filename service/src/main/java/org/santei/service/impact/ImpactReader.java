package org.santei.service.impact;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.santei.service.impact.ImpactOrder.CorpusKind;
import org.santei.service.impact.ImpactOrder.TakenAs;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;

/** Reads what is asked for, and says everything that is wrong with it. */
final class ImpactReader {

    private static final int USUAL_CLAIMS = 100_000;
    private static final int MOST_SEED = 1_000_000;
    private static final TextForm EDITION = TextForm.of("[0-9]{4}-(0[1-9]|1[0-2])", "版の名前を \"2026-06\" の形で書いてください。");
    private static final TextForm DRAFT =
            TextForm.of("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "案の番号を書いてください（案の一覧にあります）。");

    private ImpactReader() {}

    /**
     * The order.
     *
     * @throws ProblemException with every field that is wrong
     */
    static ImpactOrder order(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject object =
                JsonObject.of(StrictJson.read(json, "影響を見る条件"), Place.DOCUMENT, ImpactRequest.class, errors);
        ImpactOrder order = object == null ? null : order(object, errors);
        errors.throwIfAny(ProblemType.INVALID_IMPACT);
        if (order == null) {
            throw new IllegalStateException("What is wrong was not noted.");
        }
        return order;
    }

    private static @Nullable ImpactOrder order(JsonObject object, FieldErrors errors) {
        CorpusKind corpus = object.word("corpus", CorpusKind.class);
        Integer claims = object.integer("claims", 1, ImpactOrder.MOST_CLAIMS);
        Integer seed = object.integer("seed", 0, MOST_SEED);
        YearMonth from = object.month("from");
        YearMonth until = object.month("until");
        String before = object.text("before", EDITION);
        String after = object.text("after", EDITION);
        String draft = object.text("draft", DRAFT);
        YearMonth month = object.month("month");
        TakenAs input = object.word("input", TakenAs.class);
        if (corpus == null || errors.any()) {
            return null;
        }
        boolean stored = corpus == CorpusKind.STORED;
        months(stored, from, until, errors);
        change(new Change(before, after, draft, month), errors);
        if (stored && seed != null) {
            errors.add("seed", "保存されたレセプト（stored）に種はありません。取り除いてください。");
        }
        return new ImpactOrder(
                corpus,
                claims == null ? (stored ? ImpactOrder.MOST_CLAIMS : USUAL_CLAIMS) : claims,
                seed == null ? 1 : seed,
                from == null ? null : from.toString(),
                until == null ? null : until.toString(),
                before,
                after,
                draft == null ? null : UUID.fromString(draft),
                month == null ? null : month.toString(),
                stored || input != null ? input : TakenAs.CALCULATED);
    }

    private static void months(
            boolean stored, @Nullable YearMonth from, @Nullable YearMonth until, FieldErrors errors) {
        if (!stored) {
            if (from != null || until != null) {
                errors.add(from == null ? "until" : "from", "合成した構成（synthetic）に診療年月はありません。取り除いてください。");
            }
            return;
        }
        if (from == null) {
            errors.add("from", "保存されたレセプト（stored）のはじめの診療年月を書いてください（例 \"2025-04\"）。");
        }
        if (until == null) {
            errors.add("until", "保存されたレセプト（stored）の終わりの診療年月を書いてください（例 \"2025-09\"）。");
        }
        if (from != null && until != null && until.isBefore(from)) {
            errors.add("until", "from（" + from + "）か、それより後の月を書いてください。");
        }
    }

    /** What is compared, as it was written. */
    private record Change(
            @Nullable String before,
            @Nullable String after,
            @Nullable String draft,
            @Nullable YearMonth month) {}

    private static void change(Change asked, FieldErrors errors) {
        boolean ofDraft = asked.draft() != null;
        edition("before", asked.before(), ofDraft, errors);
        edition("after", asked.after(), ofDraft, errors);
        if (!ofDraft && asked.month() != null) {
            errors.add("month", "2つの版を比べるときの月は、版で決まります。取り除いてください。");
        }
    }

    private static void edition(String field, @Nullable String name, boolean ofDraft, FieldErrors errors) {
        if (ofDraft && name != null) {
            errors.add(field, "案（draft）は、施行されている規則と比べます。取り除いてください。");
        }
        if (!ofDraft && name == null) {
            errors.add(field, "案（draft）か、変更前の版（before）と変更後の版（after）を書いてください。");
        }
    }
}
