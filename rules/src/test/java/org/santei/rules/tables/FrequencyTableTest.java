package org.santei.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.santei.engine.calculation.Outcome;
import org.santei.engine.calculation.Question;
import org.santei.engine.claim.History;

/** Every row of the table of frequencies (電子点数表 05) lets an item be claimed as often as it says, and no more. */
@Tag("whole-tables")
class FrequencyTableTest {

    private static final String RULE = "COMMON-frequency";
    private static final int DAY = 15;
    private static final Map<String, List<OfficialFiles.Row>> BY_CODE = new TreeMap<>();

    static {
        for (OfficialFiles.Row row : OfficialFiles.table("05")) {
            BY_CODE.computeIfAbsent(row.at(2), code -> new ArrayList<>()).add(row);
        }
    }

    /** One item on a day, so often. */
    private record Done(int day, int times) {}

    /** A row and what its test needs of it. */
    private record Limit(OfficialFiles.Row row, YearMonth month) {

        static Limit of(OfficialFiles.Row row) {
            boolean late = row.at(13).compareTo("20251001") > 0;
            return new Limit(row, late ? YearMonth.of(2025, 12) : YearMonth.of(2025, 10));
        }

        String code() {
            return row.at(2);
        }

        String unit() {
            return row.at(4);
        }

        int times() {
            return row.number(6);
        }

        /** The row as answers put it. */
        String words() {
            return "電子点数表 算定回数 " + code() + "「" + row.at(5) + " " + times() + "回」";
        }

        boolean special() {
            return row.at(7).equals("1");
        }

        LocalDate first() {
            return month.atDay(1);
        }

        /** 上限回数: whether the master itself cuts so many times on a claim. */
        boolean isCapped(int times) {
            MasterRow master = MasterRow.find(code(), first());
            return master != null
                    && master.at(37).equals("1")
                    && Integer.parseInt(master.at(36)) > 0
                    && times > Integer.parseInt(master.at(36));
        }

        /** The first day that counts with the days of the month; {@code null} for spans within it. */
        @Nullable
        LocalDate since() {
            return switch (unit()) {
                case "143" -> first().minusMonths(1);
                case "144" -> first().minusMonths(2);
                case "145" -> first().minusMonths(3);
                case "146" -> first().minusMonths(5);
                case "147" -> first().minusMonths(11);
                case "161" -> first().minusMonths(23);
                case "148" -> first().minusMonths(59);
                case "162" -> LocalDate.of(first().getYear(), Month.APRIL, 1);
                case "133" -> LocalDate.of(2025, 7, 2);
                default -> null;
            };
        }
    }

    @Test
    void anItemIsPaidAsOftenAsTheTableSays() {
        Disagreements found = new Disagreements();
        for (OfficialFiles.Row row : OfficialFiles.table("05")) {
            Limit limit = Limit.of(row);
            if (MasterRow.find(limit.code(), limit.first()) == null) {
                found.count("not in the master");
                continue;
            }
            switch (limit.unit()) {
                case "121" -> inDays(limit, DAY, DAY, found);
                case "138" -> inDays(limit, 12, 18, found);
                case "142" -> inDays(limit, 12, 25, found);
                case "131" -> inDays(limit, 1, limit.month().lengthOfMonth(), found);
                case "143", "144", "145", "146", "147", "161", "148", "162", "133" -> since(limit, found);
                case "132", "134" -> onOneDayOfAStay(limit, found);
                case "159" -> firstVisit(limit, found);
                case "53" -> ofALife(limit, found);
                case "135", "149", "160" -> ofACourse(limit, found);
                case "28" -> unit(limit, found);
                default -> clinical(limit, found);
            }
        }
        assertThat(found.report()).isEmpty();
        assertThat(found.summary()).isEqualTo("""
                claims barred by columns: 8
                not in the master: 6
                一連 left open: 308
                一連: another limit of the code comes first: 38
                個 left open: 1
                側 left open: 4
                入院中 decided: 619
                入院中 undecided: 28
                入院初日 decided: 82
                初回 decided: 66
                初回 undecided: 6
                初診時 decided: 61
                単位 no limit: 172
                妊娠中 decided: 1
                妊娠中 undecided: 1
                局所 left open: 1
                局所: another limit of the code comes first: 1
                患者当り decided: 205
                患者当り undecided: 90
                手術当り left open: 158
                手術当り: another limit of the code comes first: 4
                日 decided: 1960
                日 undecided: 174
                日: another limit of the code comes first: 4
                日: another limit of the code comes first, and its own row is told beside it: 36
                月 decided: 779
                月 undecided: 83
                月: another limit of the code comes first, and its own row is told beside it: 3
                椎間 left open: 1
                検査当り left open: 17
                歯 left open: 4
                神経 left open: 1
                種目 left open: 1
                筋 left open: 1
                箇所 left open: 12
                肢 left open: 10
                臓器 left open: 12
                臓器: another limit of the code comes first: 1
                退院時 decided: 25
                退院時 undecided: 2
                週 decided: 111
                週 undecided: 67
                週: another limit of the code comes first, and its own row is told beside it: 4
                部位 left open: 7
                １分娩当り decided: 4
                １疾患当り left open: 6
                １疾患当り: another limit of the code comes first: 4
                １２月 decided: 11
                １２月 undecided: 9
                ２月 decided: 20
                ２月 undecided: 2
                ２週 decided: 3
                ２週 undecided: 2
                ３月 decided: 60
                ３月 undecided: 15
                ４月 decided: 6
                ４月 undecided: 1
                ５年 undecided: 10
                ６月 decided: 13
                ６月 undecided: 10
                """);
    }

    /** As often as may be within some days of the month, and once more. */
    private static void inDays(Limit limit, int from, int until, Disagreements found) {
        List<Done> done = place(limit, from, until);
        int placed = done.stream().mapToInt(Done::times).sum();
        if (placed < limit.times() + 1) {
            List<Done> tooMany = new ArrayList<>(done);
            tooMany.add(new Done(until, limit.times() + 1 - placed));
            ClaimBuilder.Answered answered = claim(limit, tooMany).verify();
            found.check(
                    answered.outcome(tooMany.size() - 1) != Outcome.PAID
                            || !answered.barred(limit.code()).isEmpty(),
                    "other limit",
                    limit.row().columns(),
                    answered);
            String told = answered.tells(limit.words()) ? ", and its own row is told beside it" : "";
            found.count(limit.row().at(5) + ": another limit of the code comes first" + told);
            return;
        }
        last(limit, claim(limit, done.subList(0, done.size() - 1)), true, found);
        last(limit, claim(limit, done), false, found);
        found.count(limit.row().at(5) + (limit.special() ? " undecided" : " decided"));
    }

    /** One more than the limit, one by one, on days on which other limits of the code allow it. */
    private static List<Done> place(Limit limit, int from, int until) {
        List<Done> done = new ArrayList<>();
        int[] onDay = new int[32];
        for (int round = 0; done.size() <= limit.times() && round <= limit.times(); round++) {
            for (int day = from; day <= until && done.size() <= limit.times(); day++) {
                onDay[day]++;
                if (othersAllow(limit, onDay, day)) {
                    done.add(new Done(day, 1));
                } else {
                    onDay[day]--;
                }
            }
        }
        done.sort(Comparator.comparingInt(Done::day));
        return done;
    }

    private static boolean othersAllow(Limit limit, int[] onDay, int day) {
        for (OfficialFiles.Row other : BY_CODE.getOrDefault(limit.code(), List.of())) {
            int from = day;
            int until = day;
            switch (other.at(4)) {
                case "121", "132", "134", "159" -> {}
                case "138" -> {
                    LocalDate date = limit.month().atDay(day);
                    from = Math.max(1, day - (int) ChronoUnit.DAYS.between(sunday(date), date));
                    until = Math.min(31, from + 6);
                }
                case "142" -> {
                    from = Math.max(1, day - 13);
                    until = Math.min(31, day + 13);
                }
                case "131",
                        "143",
                        "144",
                        "145",
                        "146",
                        "147",
                        "148",
                        "161",
                        "162",
                        "133",
                        "53",
                        "135",
                        "149",
                        "160" -> {
                    from = 1;
                    until = 31;
                }
                default -> {
                    continue;
                }
            }
            int count = 0;
            for (int i = from; i <= until; i++) {
                count += onDay[i];
            }
            if (!other.at(4).equals(limit.unit()) && count > other.number(6)) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    /** Earlier acts count from the first day of the span on, and not before. */
    private static void since(Limit limit, Disagreements found) {
        LocalDate since = limit.since();
        if (since == null) {
            throw new IllegalArgumentException(limit.unit());
        }
        last(limit, one(limit).stay(stayFrom(limit), null).before(limit.code(), since, limit.times()), false, found);
        LocalDate before = since.minusDays(1);
        last(limit, one(limit).stay(stayFrom(limit), null).before(limit.code(), before, limit.times()), true, found);
        if (limit.times() > 1) {
            int fewer = limit.times() - 1;
            last(limit, one(limit).stay(stayFrom(limit), null).before(limit.code(), since, fewer), true, found);
        }
        unknownHistory(limit, since, found);
        found.count(limit.row().at(5) + (limit.special() ? " undecided" : " decided"));
    }

    private static LocalDate stayFrom(Limit limit) {
        LocalDate since = limit.since();
        return limit.unit().equals("133") && since != null ? since : limit.first();
    }

    private static void onOneDayOfAStay(Limit limit, Disagreements found) {
        LocalDate day = limit.month().atDay(DAY);
        LocalDate next = day.plusDays(1);
        boolean admission = limit.unit().equals("132");
        List<Done> allowed = List.of(new Done(DAY, limit.times()));
        List<Done> tooMany = List.of(new Done(DAY, limit.times()), new Done(DAY, 1));
        LocalDate admitted = admission ? day : limit.first();
        LocalDate discharged = admission ? null : day;
        last(limit, claim(limit, allowed).stay(admitted, discharged), true, found);
        last(limit, claim(limit, tooMany).stay(admitted, discharged), false, found);
        last(
                limit,
                claim(limit, allowed).stay(admission ? next : limit.first(), admission ? day.plusDays(9) : next),
                false,
                found);
        assumed(limit, claim(limit, allowed).noStay(), admission ? "入院年月日" : "退院年月日", found);
        found.count(limit.row().at(5) + (limit.special() ? " undecided" : " decided"));
    }

    private static void firstVisit(Limit limit, Disagreements found) {
        last(limit, claim(limit, List.of(new Done(DAY, limit.times()))), true, found);
        last(limit, claim(limit, List.of(new Done(DAY, limit.times()), new Done(DAY, 1))), false, found);
        found.count(limit.row().at(5) + (limit.special() ? " undecided" : " decided"));
    }

    private static void ofALife(Limit limit, Disagreements found) {
        LocalDate birth = one(limit).circumstances().birth();
        LocalDate early = birth.isBefore(limit.first()) ? birth : null;
        if (early != null) {
            last(limit, one(limit).before(limit.code(), early, limit.times()), false, found);
            if (limit.times() > 1) {
                last(limit, one(limit).before(limit.code(), early, limit.times() - 1), true, found);
            }
            unknownHistory(limit, early, found);
        }
        last(limit, one(limit), true, found);
        found.count(limit.row().at(5) + (limit.special() ? " undecided" : " decided"));
    }

    private static void ofACourse(Limit limit, Disagreements found) {
        LocalDate earlier = limit.first().minusMonths(1);
        assumed(limit, one(limit).before(limit.code(), earlier, limit.times()), "算定単位「", found);
        last(limit, one(limit), true, found);
        inDays(limit, 1, limit.month().lengthOfMonth(), found);
    }

    private static void clinical(Limit limit, Disagreements found) {
        int[] onDay = new int[32];
        onDay[DAY] = limit.times();
        if (othersAllow(limit, onDay, DAY)) {
            last(limit, claim(limit, List.of(new Done(DAY, limit.times()))), true, found);
        }
        onDay[DAY]++;
        if (othersAllow(limit, onDay, DAY)) {
            assumed(
                    limit,
                    claim(limit, List.of(new Done(DAY, limit.times() + 1))),
                    "算定単位「" + limit.row().at(5),
                    found);
            found.count(limit.row().at(5) + " left open");
        } else {
            found.count(limit.row().at(5) + ": another limit of the code comes first");
        }
    }

    private static void unit(Limit limit, Disagreements found) {
        last(limit, claim(limit, List.of(new Done(DAY, limit.times()), new Done(DAY, 1))), true, found);
        found.count(limit.row().at(5) + " no limit");
    }

    private static void unknownHistory(Limit limit, LocalDate since, Disagreements found) {
        ClaimBuilder claim = one(limit).stay(stayFrom(limit), null).history(History.UNKNOWN);
        assumed(limit, claim, since + " から", found);
    }

    /** What a claim does not tell is taken for granted when a bill is verified, and asked for otherwise. */
    private static void assumed(Limit limit, ClaimBuilder claim, String fact, Disagreements found) {
        ClaimBuilder.Answered verified = claim.verify();
        if (!verified.barred(limit.code()).isEmpty()) {
            return;
        }
        found.check(
                verified.outcome(0) == Outcome.PAID
                        && verified.group(0).assumed().stream().anyMatch(text -> text.contains(fact)),
                "verify",
                limit.row().columns(),
                verified.group(0).assumed(),
                verified);
        ClaimBuilder.Answered calculated = claim.ask(Question.CALCULATE);
        found.check(
                calculated.outcome(0) == Outcome.UNDECIDED
                        && calculated.group(0).missing().stream().anyMatch(text -> text.contains(fact)),
                "calculate",
                limit.row().columns(),
                calculated.group(0).missing(),
                calculated);
    }

    private static ClaimBuilder one(Limit limit) {
        return claim(limit, List.of(new Done(DAY, 1)));
    }

    private static ClaimBuilder claim(Limit limit, List<Done> done) {
        ClaimBuilder claim = new ClaimBuilder(limit.month());
        StayDays days = StayDays.of(
                limit.month(),
                limit.code(),
                done.get(0).day(),
                limit.code(),
                done.get(0).day());
        claim.stay(days.admitted(), days.discharged());
        for (Done one : done) {
            if (!claim.add(limit.code(), one.day(), one.times())) {
                throw new AssertionError("No company: " + limit.row().columns());
            }
        }
        return claim;
    }

    /** Whether the last item is paid, or not because of the limit; every item before it is paid. */
    private static void last(Limit limit, ClaimBuilder claim, boolean paid, Disagreements found) {
        ClaimBuilder.Answered answered = claim.verify();
        int last = claim.size() - 1;
        if (!answered.barred(limit.code()).isEmpty()) {
            found.check(answered.outcome(last) == Outcome.REFUSED, "barred", answered);
            found.count("claims barred by columns");
            return;
        }
        for (int i = 0; i < last; i++) {
            found.check(
                    answered.outcome(i) == Outcome.PAID, "earlier", limit.row().columns(), answered);
        }
        boolean capped = limit.isCapped(claim.times());
        Outcome wanted = paid ? Outcome.PAID : limit.special() && !capped ? Outcome.UNDECIDED : Outcome.REFUSED;
        String rule = capped ? "COMMON-count-cap" : RULE;
        found.check(
                answered.outcome(last) == wanted
                        && (paid || answered.line(last).rule().equals(rule)),
                paid ? "within" : "beyond",
                limit.row().columns(),
                answered);
    }
}
