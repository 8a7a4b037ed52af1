package org.santei.engine.uke;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a medical claim file and the names of their fields.
 *
 * <p>Source: 記録条件仕様（医科用）令和4年4月版.
 */
enum RecordLayout {
    /** 医療機関情報. */
    IR(names("審査支払機関", "都道府県", "点数表", "医療機関コード", "予備", "医療機関名称", "請求年月", "マルチボリューム識別情報", "電話番号")),
    /** レセプト共通. */
    RE(join(
            names("レセプト番号", "レセプト種別", "診療年月", "氏名", "男女区分", "生年月日", "給付割合", "入院年月日", "病棟区分"),
            names("一部負担金・食事療養費・生活療養費標準負担額区分", "レセプト特記事項", "病床数", "カルテ番号等", "割引点数単価"),
            names("予備", "予備", "予備", "検索番号", "予備", "請求情報"),
            department(),
            department(),
            department(),
            names("カタカナ氏名", "患者の状態"))),
    /** 保険者. */
    HO(join(
            names("保険者番号", "被保険者証等の記号", "被保険者証等の番号", "診療実日数", "合計点数", "予備", "食事療養・生活療養回数"),
            names("食事療養・生活療養合計金額", "職務上の事由", "証明書番号", "負担金額", "減免区分", "減額割合", "減額金額"))),
    /** 公費. */
    KO(join(
            names("負担者番号", "受給者番号", "任意給付区分", "診療実日数", "合計点数", "負担金額", "公費給付対象外来一部負担金"),
            names("公費給付対象入院一部負担金", "予備", "食事療養・生活療養回数", "食事療養・生活療養合計金額"))),
    /** 資格確認. */
    SN(names("負担者種別", "確認区分", "保険者番号等", "記号", "番号", "枝番", "受給者番号", "予備")),
    /** 受診日等. */
    JD(join(names("負担者種別"), repeat("受診等区分", 31))),
    /** 窓口負担額. */
    MF(join(names("窓口負担額区分"), repeat("予備", 31))),
    /** 包括評価対象外理由. */
    GR(names("医科点数表算定理由", "DPCコード")),
    /** 傷病名. */
    SY(names("傷病名コード", "診療開始日", "転帰区分", "修飾語コード", "傷病名称", "主傷病", "補足コメント")),
    /** 診療行為. */
    SI(join(names("診療識別", "負担区分", "診療行為コード", "数量データ", "点数", "回数"), comments(), repeat("算定日", 31))),
    /** 医薬品. */
    IY(join(names("診療識別", "負担区分", "医薬品コード", "使用量", "点数", "回数"), comments(), repeat("算定日", 31))),
    /** 特定器材. */
    TO(join(
            names("診療識別", "負担区分", "特定器材コード", "使用量", "点数", "回数", "単位コード", "単価", "予備", "商品名及び規格又はサイズ"),
            comments(),
            repeat("算定日", 31))),
    /** コメント. */
    CO(names("診療識別", "負担区分", "コメントコード", "文字データ")),
    /** 症状詳記. */
    SJ(names("症状詳記区分", "症状詳記データ")),
    /** 臓器提供医療機関情報. */
    TI(names("臓器提供区分", "医療機関区分", "都道府県", "点数表", "医療機関コード", "予備", "医療機関名称", "所在地", "電話番号")),
    /** 臓器提供者レセプト情報. */
    TR(join(
            names("レセプト番号", "レセプト種別", "診療年月", "予備", "男女区分", "生年月日", "予備", "入院年月日", "病棟区分", "予備"),
            names("レセプト特記事項", "予備", "カルテ番号等", "割引点数単価", "予備", "予備", "予備"))),
    /** 臓器提供者請求情報. */
    TS(names("診療実日数", "合計点数", "食事療養・生活療養回数", "食事療養・生活療養合計金額")),
    /** 診療報酬請求書. */
    GO(names("総件数", "総合計点数", "マルチボリューム識別情報"));

    /** Name of the first field of every record. */
    static final String RECORD_ID = "レコード識別情報";

    /** Name for the record as a whole. */
    static final String RECORD = "レコード";

    // join copies: nobody can change the list.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> fields;

    RecordLayout(List<String> afterRecordId) {
        this.fields = join(List.of(RECORD_ID), afterRecordId);
    }

    /** The layout of a record id; {@code null} when the specification knows no such record. */
    static @Nullable RecordLayout of(String recordId) {
        for (RecordLayout layout : values()) {
            if (layout.name().equals(recordId)) {
                return layout;
            }
        }
        return null;
    }

    /** Number of fields, the record id included. */
    int size() {
        return fields.size();
    }

    /** Name of a field, from 1; the record itself when it has no such field. */
    String fieldName(int n) {
        return n <= fields.size() ? fields.get(n - 1) : RECORD;
    }

    private static List<String> names(String... names) {
        return List.of(names);
    }

    private static List<String> repeat(String name, int times) {
        return Collections.nCopies(times, name);
    }

    private static List<String> department() {
        return names("診療科名", "人体の部位等", "性別等", "医学的処置", "特定疾病");
    }

    private static List<String> comments() {
        return names("コメントコード", "文字データ", "コメントコード", "文字データ", "コメントコード", "文字データ");
    }

    @SafeVarargs
    private static List<String> join(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
