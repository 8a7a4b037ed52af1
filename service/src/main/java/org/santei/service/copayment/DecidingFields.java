package org.santei.service.copayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.santei.engine.copayment.FundTerms;
import org.santei.engine.copayment.FundWay;

/** Names the fields of a fund that tell its ways apart. */
final class DecidingFields {

    /**
     * What a field tells.
     *
     * @param field its name in a fund
     * @param words in Japanese
     * @param of its value in some terms
     */
    private record Told(String field, String words, Function<FundTerms, @Nullable Object> of) {}

    private static final List<Told> FIELDS = List.of(
            new Told("limits.percent", "負担割合", FundTerms::percent),
            new Told("limits.perVisitYen", "1回の上限額", FundTerms::perVisitYen),
            new Told("limits.perDayYen", "1日の上限額", FundTerms::perDayYen),
            new Told("limits.perMonthYen", "1か月の上限額", FundTerms::perMonthYen),
            new Told("limits.perDayCount", "1日に負担する回数", FundTerms::perDayCount),
            new Told("limits.perMonthCount", "1か月に負担する回数", FundTerms::perMonthCount),
            new Told("terms.category", "公費の種類", FundTerms::category),
            new Told("terms.countRule", "数える受診", FundTerms::countRule),
            new Told("terms.limitHandling", "高額療養費の限度額の区分", FundTerms::limitHandling),
            new Told("terms.relief", "配慮措置", FundTerms::relief));

    private DecidingFields() {}

    /**
     * What has to be told so that one way remains, in Japanese.
     *
     * @param ways two or more that differ
     */
    static String question(int index, FundRequest fund, List<FundWay> ways) {
        List<String> fields = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (fund.number() == null
                && ways.stream().map(FundWay::scheme).distinct().count() > 1) {
            fields.add("funds[" + index + "].number");
            words.add("公費負担者番号");
        }
        for (Told told : FIELDS) {
            if (differ(ways, told)) {
                fields.add("funds[" + index + "]." + told.field());
                words.add(told.words());
            }
        }
        return String.join("、", fields) + ": 法別番号" + fund.law() + "の公費の" + String.join("、", words);
    }

    private static boolean differ(List<FundWay> ways, Told told) {
        return ways.stream()
                        .map(way -> told.of().apply(Objects.requireNonNull(way.terms())))
                        .distinct()
                        .count()
                > 1;
    }
}
