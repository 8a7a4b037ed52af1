package org.santei.service.problem;

/** What to do about problems of which no more is known than their kind, in Japanese. */
final class Details {

    private Details() {}

    static String of(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "URLを確かめてください。使えるURLの一覧は /docs にあります。";
            case METHOD_NOT_ALLOWED -> "使えるメソッドを /docs で確かめてください。";
            case NOT_ACCEPTABLE ->
                "Accept を外すか、/docs にある形式（application/json または application/vnd.santei.v1+json など）を指定してください。";
            case UNSUPPORTED_MEDIA_TYPE -> "Content-Type を確かめてください。形式は /docs にあります。";
            case UNAUTHENTICATED -> "Authorization: Bearer に、期限の切れていないキーを付けて送ってください。";
            case FORBIDDEN -> "この操作を許す役割のキーで送ってください。";
            case KEY_NOT_ACTIVE -> "使えるキーを指定してください。";
            case INVALID_KEY -> "errors の項目をすべて直して、もう一度送ってください。";
            case TOO_MANY_REQUESTS -> "Retry-After の秒数だけ待って、もう一度送ってください。";
            case INVALID_JSON -> "errors の場所の書き方を直し、UTF-8 のJSONで送ってください。";
            case INVALID_PARAMETER -> "errors にあるパラメーターまたはヘッダーを直してください。";
            case INVALID_UKE -> "errors の行と項目を直すか、医科のレセプト電算ファイルを送ってください。";
            case INVALID_CLAIM, INVALID_COPAYMENT, INVALID_HOUSEHOLD, INVALID_YEAR -> "errors の項目をすべて直して、もう一度送ってください。";
            case DRAFT_TOO_COSTLY -> "案の規則と例を減らして、もう一度検査してください。";
            case NO_EDITION -> "診療年月か asOf を直してください。計算できる月は /api/v1/editions にあります。";
            case CLAIM_NOT_KEPT -> "もう一度レセプトを送って計算してください。";
            case FOUNDATION_NOT_KEPT -> "計算したときのデータディレクトリとプログラムで再計算してください。";
            case IDEMPOTENCY_IN_PROGRESS -> "Retry-After の秒数だけ待って、同じ要求をもう一度送ってください。";
            case IDEMPOTENCY_KEY_REUSED -> "新しい Idempotency-Key を付けるか、はじめと同じ要求を送ってください。";
            case INVALID_DRAFT -> "errors の項目をすべて直して、もう一度保存または提出してください。";
            case IMPACT_STATE -> "影響の計算の状態を読み直してください。取り消せるのは終わっていない計算、結果を読めるのは完了した計算だけです。";
            case INVALID_IMPACT -> "errors の項目をすべて直して、もう一度送ってください。";
            case DRAFT_STATE -> "案の状態を読み直してください。書き換えられるのは起草中の案だけです。";
            case DRAFT_CHANGED -> "いまの文を読み直し、自分の変更を合わせてから、その版の番号を If-Match に付けて保存してください。";
            case VERSION_REQUIRED -> "読んだときの ETag の値を If-Match に付けて送ってください。";
            case SELF_APPROVAL -> "起草した人と、案の版を保存した人のどちらでもない承認者に頼んでください。";
            case RELEASE_STATE -> "公表の状態を GET /api/v1/releases で読み直してください。";
            case RELEASE_BASE_CHANGED -> "案を起草に戻し、いまの規則に合わせてから、もう一度承認を受けてください。";
            case APPROVAL_VOID -> "いまの案を読み直してから、もう一度承認してください。";
            case INVALID_RELEASE -> "errors の項目をすべて直して、もう一度送ってください。";
            case RELEASE_NOT_TRUSTED -> "発行元から公表ファイルを受け取り直すか、発行元の公開鍵を ./santei trust で確かめてください。";
            case BUSY, STORE_UNAVAILABLE -> "しばらくしてもう一度送ってください。";
            case BODY_TOO_LARGE -> "本文を分けて送ってください。";
            case INTERNAL -> "お手数ですが、送ったデータの種類と時刻を管理者に知らせてください。患者の情報は知らせないでください。";
            default -> "URL、ヘッダー、本文を確かめてください。";
        };
    }
}
