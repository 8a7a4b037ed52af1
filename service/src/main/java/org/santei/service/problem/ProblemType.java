package org.santei.service.problem;

/** Every kind of problem that the service tells of; names are part of the contract and never change. */
public enum ProblemType {
    INVALID_JSON("invalid-json", 400, "JSONとして読めません"),
    INVALID_PARAMETER("invalid-parameter", 400, "パラメーターが正しくありません"),
    INVALID_UKE("invalid-uke", 400, "UKEファイルとして読めません"),
    INVALID_FHIR("invalid-fhir", 400, "FHIRのリソースとして読めません"),
    BAD_REQUEST("bad-request", 400, "要求を読めません"),
    UNAUTHENTICATED("unauthenticated", 401, "認証が必要です"),
    FORBIDDEN("forbidden", 403, "権限がありません"),
    SELF_APPROVAL("self-approval", 403, "自分の案は承認できません"),
    NOT_FOUND("not-found", 404, "見つかりません"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "このメソッドは使えません"),
    NOT_ACCEPTABLE("not-acceptable", 406, "求められた形式では答えられません"),
    SLOW_BODY("slow-body", 408, "本文が届きません"),
    KEY_NOT_ACTIVE("key-not-active", 409, "キーは使えなくなっています"),
    CLAIM_NOT_KEPT("claim-not-kept", 409, "レセプトが保存されていません"),
    FOUNDATION_NOT_KEPT("foundation-not-kept", 409, "依拠した規則または表がありません"),
    IDENTITY_NOT_STORED("identity-not-stored", 409, "患者の氏名と番号を保存しません"),
    IDENTITY_KEPT("identity-kept", 409, "別の氏名と番号が保存されています"),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409, "同じキーの要求を処理しています"),
    DRAFT_STATE("draft-state", 409, "案の状態に合いません"),
    JOB_STATE("job-state", 409, "ジョブの状態に合いません"),
    RELEASE_STATE("release-state", 409, "公表の状態に合いません"),
    RELEASE_BASE_CHANGED("release-base-changed", 409, "土台の規則が変わりました"),
    APPROVAL_VOID("approval-void", 409, "承認は無効です"),
    DRAFT_CHANGED("draft-changed", 412, "案がほかの人に変えられています"),
    CONFORMANCE_STATE("conformance-state", 409, "適合試験の状態に合いません"),
    IMPACT_STATE("impact-state", 409, "影響の計算の状態に合いません"),
    BODY_TOO_LARGE("body-too-large", 413, "本文が大きすぎます"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "この形式の本文は受け取れません"),
    INVALID_IDENTITY("invalid-identity", 422, "氏名と番号の内容が正しくありません"),
    INVALID_CLAIM("invalid-claim", 422, "レセプトの内容が正しくありません"),
    INVALID_COPAYMENT("invalid-copayment", 422, "患者の1か月の内容が正しくありません"),
    INVALID_HOUSEHOLD("invalid-household", 422, "世帯の1か月の内容が正しくありません"),
    INVALID_YEAR("invalid-year", 422, "1年の支払いの内容が正しくありません"),
    NOT_SUPPORTED("not-supported", 422, "対応していません"),
    INVALID_IMPACT("invalid-impact", 422, "影響を見る条件が正しくありません"),
    INVALID_CONFORMANCE("invalid-conformance", 422, "適合試験の内容が正しくありません"),
    INVALID_KEY("invalid-key", 422, "キーの内容が正しくありません"),
    INVALID_DRAFT("invalid-draft", 422, "案の内容が正しくありません"),
    INVALID_RELEASE("invalid-release", 422, "公表の内容が正しくありません"),
    RELEASE_NOT_TRUSTED("release-not-trusted", 422, "公表ファイルを信頼できません"),
    DRAFT_TOO_COSTLY("draft-too-costly", 422, "案の検査が限度を超えました"),
    NO_EDITION("no-edition", 422, "診療年月の点数表の版がありません"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "キーが別の要求で使われています"),
    VERSION_REQUIRED("version-required", 428, "変える前の版が示されていません"),
    JOB_LIMIT("job-limit", 429, "ジョブが多すぎます"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "要求が多すぎます"),
    INTERNAL("internal", 500, "サービスの誤りです"),
    BUSY("busy", 503, "混み合っています"),
    STORE_UNAVAILABLE("store-unavailable", 503, "計算結果を保存できません"),
    INSUFFICIENT_STORAGE("insufficient-storage", 507, "預かる場所が足りません");

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The kind that a bare HTTP status stands for. */
    static ProblemType of(int status) {
        for (ProblemType type : new ProblemType[] {
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE
        }) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : BAD_REQUEST;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name. */
    public String urn() {
        return "urn:santei:problem:" + slug;
    }

    /** The kind in words, in Japanese. */
    public String title() {
        return title;
    }
}
