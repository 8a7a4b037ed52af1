package org.santei.engine.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line that a case gives: a code alone, or with how much, when and how often.
 *
 * @param number place in the case, from 1
 * @param code code of the official master
 * @param quantity quantity in the unit of the code; {@code null} when not given
 * @param day day of the month; that of the case when not given; 0 for 不明, which stands for what is not known
 * @param times how often on that day
 * @param section section of the claim (診療識別); {@code null} for that in which the code is summed
 * @param group lines with the same word stand in one group; a line without one stands alone
 */
record GivenLine(
        int number,
        String code,
        @Nullable BigDecimal quantity,
        int day,
        int times,
        @Nullable String section,
        String group) {

    private static final int MOST_TIMES = 999;
    private static final Set<String> FIELDS = Set.of("code", "quantity", "day", "times", "section", "group");

    static List<GivenLine> all(Fields given, LocalDate date) {
        List<GivenLine> lines = new ArrayList<>();
        for (CaseNode node : given.list("lines")) {
            lines.add(of(given.place(), lines.size() + 1, node, date));
        }
        return lines;
    }

    private static GivenLine of(String place, int number, CaseNode node, LocalDate date) {
        Fields line = new Fields(place, node.asField("code"), FIELDS);
        String code = line.text("code");
        if (!code.matches("[1-9][0-9]{8}")) {
            throw line.refused("code", "コードは９桁の数字です。「" + code + "」は使えません。");
        }
        boolean isUnknown = line.has("day") && line.text("day").equals("不明");
        Integer day = isUnknown ? Integer.valueOf(0) : line.whole("day", 1, date.lengthOfMonth());
        Integer times = line.whole("times", 1, MOST_TIMES);
        String group = line.optional("group");
        return new GivenLine(
                number,
                code,
                line.number("quantity"),
                Objects.requireNonNullElse(day, date.getDayOfMonth()),
                Objects.requireNonNullElse(times, 1),
                line.optional("section"),
                group == null ? "line " + number : "group " + group);
    }
}
