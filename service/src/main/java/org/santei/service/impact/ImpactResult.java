package org.santei.service.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.impact.ImpactFigures;
import org.santei.engine.impact.Mover;
import org.santei.feetables.Assumptions;

/** What came of an impact, with what it rests on and what it cannot say. */
@Schema(description = "影響の結果")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImpactResult(
        @Schema(description = "影響の計算") Impact impact,
        @Schema(description = "変更前の規則") ImpactOutcome.LawSide before,
        @Schema(description = "変更後の規則") ImpactOutcome.LawSide after,

        @Schema(description = "合計と内訳。movers は最も大きく動くレセプト（理由は movers/{place} にある）")
        ImpactFigures figures,

        @Schema(description = "全国の1年の値にするときの倍率と、その元。保存されたレセプトでは省かれます。") @Nullable
        Scale scale,

        @Schema(description = "合成した構成の仮定。保存されたレセプトでは省かれます。") @Nullable
        List<Assumptions.Row> assumptions,

        @Schema(description = "この結果から言えること、言えないこと") List<String> notes) {

    /** How sums over the mix become those of the nation in a year. */
    @Schema(name = "ImpactScale", description = "全国の値にする倍率")
    record Scale(
            @Schema(description = "倍率") double factor,

            @Schema(description = "全国の初診・再診の算定回数（外来、2022年度）")
            long nationalVisits,

            @Schema(description = "構成の初診・再診の回数") long visits,
            @Schema(description = "変更前の版にある外来の行為の全国の算定回数") long nationalActs,

            @Schema(description = "そのうち、前後どちらかの版にないので引かないコードの回数")
            long leftOut,

            @Schema(description = "出所") String source) {}

    private static final String SOURCE = "第9回 NDB オープンデータ（厚生労働省、2022年度、外来の算定回数）";

    static ImpactResult of(Impact impact, ImpactOutcome outcome, List<Mover> movers) {
        ImpactFigures sums = outcome.figures();
        ImpactFigures figures = new ImpactFigures(
                sums.counts(),
                sums.total(),
                sums.undecided(),
                sums.breakdowns(),
                sums.distribution(),
                movers.stream().map(ImpactResult::brief).toList());
        ImpactOutcome.Nation nation = outcome.nation();
        long visits = sums.counts().visits();
        Scale scale = nation == null
                ? null
                : new Scale(nation.factor(visits), nation.visits(), visits, nation.acts(), nation.leftOut(), SOURCE);
        return new ImpactResult(
                impact,
                outcome.before(),
                outcome.after(),
                figures,
                scale,
                nation == null ? null : Assumptions.read().rows(),
                notes(outcome));
    }

    /** Without its explanations. */
    private static Mover brief(Mover mover) {
        return new Mover(
                mover.name(),
                mover.age(),
                mover.facility(),
                mover.pointsBefore(),
                mover.pointsAfter(),
                mover.yen(),
                "",
                "");
    }

    private static List<String> notes(ImpactOutcome outcome) {
        List<String> notes = new ArrayList<>();
        notes.add("合計と内訳は、前後とも決められないところのないレセプトについての値です。決められないところのあるレセプトは別に数えます。");
        notes.add("患者の負担は1円単位の月の額で、窓口の10円単位の額ではありません。患者や医療機関の行動の変化は含みません。");
        if (outcome.nation() == null) {
            notes.add("この組織に保存されたレセプトについての値で、全国の値ではありません。同じレセプトは、何度計算していても1件です。");
        } else {
            notes.add("点数表のコードの頻度だけが全国の実績です。年齢、性、保険者、所得、医療機関、1件あたりの行為の数は仮定で、" + "それらによる内訳は仮定どおりの構成についての値です。");
            notes.add("外来の診療行為だけで、入院、薬剤、特定器材、歯科、調剤は含みません。傷病名を要する算定は決められないことがあります。");
            notes.add("全国の値は、構成の初診・再診の回数を全国の回数に合わせた倍率によるもので、予測ではありません。");
        }
        return List.copyOf(notes);
    }
}
