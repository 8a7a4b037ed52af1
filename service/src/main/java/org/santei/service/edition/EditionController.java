package org.santei.service.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.santei.feetables.FeeTable;
import org.santei.service.problem.ProblemType;
import org.santei.service.problem.Problems;
import org.santei.service.release.KnownLaws;
import org.santei.service.web.DayParameter;
import org.santei.service.web.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the editions of the law that the service holds. */
@RestController
@Tag(name = "版")
final class EditionController {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final RuleBases rules;
    private final FeeTable table;
    private final KnownLaws laws;

    /**
     * Everything held.
     *
     * @param on the day that was asked for; today if none was
     * @param inForce name of the edition in force on that day; {@code null} when none is
     * @param tables hash of the official tables
     * @param editions oldest first
     */
    @Schema(name = "Editions", description = "このサービスが持つ点数表の版")
    record Editions(
            @Schema(description = "この日の版を inForce に示す。指定がなければ今日（日本時間）")
            LocalDate on,

            @Schema(
                    types = {"string", "null"},
                    description = "on の日に有効な版の名前。ないときは null",
                    example = "2026-06")
            @Nullable
            String inForce,

            @Schema(description = "公式の表のハッシュ（SHA-256）") String tables,

            @Schema(description = "古い順") List<Held> editions) {}

    /**
     * One edition.
     *
     * @param edition its name, {@code YYYY-MM}
     * @param revision the revision of the fee schedule that it belongs to, {@code YYYY-MM}
     * @param firstMonth first claim month, {@code YYYY-MM}
     * @param lastMonth last claim month, {@code YYYY-MM}; {@code null} when nothing ends it yet
     * @param rules hash of its rules
     * @param publishedOn the day on which its rules were published here; {@code null} when that is not noted
     */
    @Schema(name = "Edition", description = "点数表の版")
    record Held(
            @Schema(description = "版の名前", example = "2020-04")
            String edition,

            @Schema(description = "改定", example = "2020-04") String revision,

            @Schema(description = "最初の診療年月", example = "2020-04")
            String firstMonth,

            @Schema(
                    types = {"string", "null"},
                    description = "最後の診療年月。終わりの決まっていない版では null",
                    example = "2022-03")
            @Nullable
            String lastMonth,

            @Schema(description = "規則のハッシュ（SHA-256）") String rules,

            @Schema(
                    types = {"string", "null"},
                    format = "date",
                    description = "この規則がここで公表された日")
            @Nullable
            LocalDate publishedOn) {

        static Held of(RuleBase base, @Nullable LocalDate publishedOn) {
            return new Held(
                    base.edition().name(),
                    base.edition().revision(),
                    base.edition().begins().toString(),
                    lastMonth(base.edition()),
                    base.hash(),
                    publishedOn);
        }

        private static @Nullable String lastMonth(Edition edition) {
            return edition.ends().equals(Edition.OPEN)
                    ? null
                    : edition.ends().minusMonths(1).toString();
        }
    }

    EditionController(RuleBases rules, FeeTable table, KnownLaws laws) {
        this.rules = rules;
        this.table = table;
        this.laws = laws;
    }

    @GetMapping(path = "/api/v1/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listEditions",
            summary = "計算できる点数表の版",
            description = "版ごとに、計算できる診療年月、規則のハッシュ、ここで公表された日を返します。on の日に有効な版も示します。")
    @Problems(ProblemType.INVALID_PARAMETER)
    @Parameter(
            in = ParameterIn.QUERY,
            name = "on",
            description = "診療日。省くと今日（日本時間）。",
            example = "2026-06-01",
            schema = @Schema(type = "string", format = "date"))
    Editions editions(@Parameter(hidden = true) HttpServletRequest request) {
        Parameters.of(request, Map.of(), Set.of("on"));
        LocalDate asked = DayParameter.of(request, "on");
        LocalDate on = asked == null ? LocalDate.now(JAPAN) : asked;
        RuleBase inForce = rules.find(YearMonth.from(on));
        return new Editions(
                on,
                inForce == null ? null : inForce.edition().name(),
                table.snapshotHash(),
                rules.all().stream()
                        .map(base -> Held.of(base, laws.publishedOn(base)))
                        .toList());
    }
}
