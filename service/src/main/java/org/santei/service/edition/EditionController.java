package org.santei.service.edition;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.santei.engine.rulebase.Edition;
import org.santei.engine.rulebase.RuleBase;
import org.santei.engine.rulebase.RuleBases;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the editions of the law that the service holds. */
@RestController
@Tag(name = "版")
final class EditionController {

    private final RuleBases rules;

    /**
     * Everything held.
     *
     * @param editions oldest first
     */
    @Schema(name = "Editions", description = "このサービスが持つ点数表の版")
    record Editions(@Schema(description = "古い順") List<Held> editions) {}

    /**
     * One edition.
     *
     * @param edition its name, {@code YYYY-MM}
     * @param revision the revision of the fee schedule that it belongs to, {@code YYYY-MM}
     * @param firstMonth first claim month, {@code YYYY-MM}
     * @param lastMonth last claim month, {@code YYYY-MM}; {@code null} when nothing ends it yet
     * @param rules hash of its rules
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

            @Schema(description = "規則のハッシュ（SHA-256）") String rules) {

        static Held of(RuleBase base) {
            return new Held(
                    base.edition().name(),
                    base.edition().revision(),
                    base.edition().begins().toString(),
                    lastMonth(base.edition()),
                    base.hash());
        }

        private static @Nullable String lastMonth(Edition edition) {
            return edition.ends().equals(Edition.OPEN)
                    ? null
                    : edition.ends().minusMonths(1).toString();
        }
    }

    EditionController(RuleBases rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/api/v1/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listEditions", summary = "計算できる点数表の版")
    Editions editions() {
        return new Editions(rules.all().stream().map(Held::of).toList());
    }
}
