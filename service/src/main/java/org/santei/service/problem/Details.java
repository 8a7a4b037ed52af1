package org.santei.service.problem;

/** What to do about problems of which no more is known than their kind, in Japanese. */
final class Details {

    private Details() {}

    static String of(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "URLを確かめてください。使えるURLの一覧は /docs にあります。";
            case METHOD_NOT_ALLOWED -> "使えるメソッドを /docs で確かめてください。";
            case NOT_ACCEPTABLE -> "Accept を外すか、/docs にある形式（application/json または application/vnd.santei.v1+json など）を指定してください。";
            case UNSUPPORTED_MEDIA_TYPE -> "Content-Type を確かめてください。形式は /docs にあります。";
            case BODY_TOO_LARGE -> "本文を分けて送ってください。";
            case INTERNAL -> "お手数ですが、送ったデータの種類と時刻を管理者に知らせてください。患者の情報は知らせないでください。";
            default -> "URL、ヘッダー、本文を確かめてください。";
        };
    }
}
