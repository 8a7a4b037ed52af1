package org.santei.engine.cases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.History;
import org.santei.engine.claim.Particulars;
import org.santei.engine.claim.PastAct;
import org.santei.engine.claim.Scheme;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.Stay;

/** What a case gives beside its lines: scheme, stay, days of treatment, history and comments. */
final class GivenParticulars {

    static final Set<String> FIELDS = Set.of("scheme", "dpc", "stay", "treatmentDays", "history", "comments");

    private static final int MOST_TIMES = 999;
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);
    private static final Map<String, Scheme> SCHEMES = Map.of(
            "医療保険", Scheme.HEALTH_INSURANCE,
            "後期高齢者医療", Scheme.LATE_ELDERLY,
            "公費単独", Scheme.PUBLIC_FUNDS,
            "医療観察法", Scheme.MEDICAL_OBSERVATION);

    private GivenParticulars() {}

    static Particulars of(Fields given, Setting setting, YearMonth month) {
        return new Particulars(
                scheme(given),
                given.choice("dpc", TRUTH, false),
                stay(given, setting, month),
                given.whole("treatmentDays", 0, month.lengthOfMonth()),
                history(given, month),
                comments(given));
    }

    /** 医療保険 unless the case says otherwise; 不明 stands for what is not known. */
    private static @Nullable Scheme scheme(Fields given) {
        if (!given.has("scheme")) {
            return Scheme.HEALTH_INSURANCE;
        }
        return given.text("scheme").equals("不明") ? null : given.choice("scheme", SCHEMES);
    }

    private static @Nullable Stay stay(Fields given, Setting setting, YearMonth month) {
        if (!given.has("stay")) {
            return null;
        }
        if (setting != Setting.INPATIENT) {
            throw given.refused("stay", "「stay」を書くときは「setting: 入院」としてください。");
        }
        Fields stay = new Fields(given.place(), given.node("stay"), Set.of("admitted", "discharged"));
        LocalDate admitted = stay.date("admitted");
        LocalDate discharged = stay.has("discharged") ? stay.date("discharged") : null;
        if (admitted.isAfter(month.atEndOfMonth()) || (discharged != null && discharged.isBefore(admitted))) {
            throw given.refused("stay", "「stay」の admitted は、請求の月の末日と discharged より後にできません。日付を直してください。");
        }
        return new Stay(admitted, discharged);
    }

    private static History history(Fields given, YearMonth month) {
        if (!given.has("history")) {
            return History.UNKNOWN;
        }
        Fields history = new Fields(given.place(), given.node("history"), Set.of("since", "acts"));
        List<PastAct> acts = new ArrayList<>();
        if (history.has("acts")) {
            history.list("acts").forEach(node -> acts.add(act(given.place(), node, month)));
        }
        return new History(history.has("since") ? past(history, "since", month) : null, acts);
    }

    private static PastAct act(String place, CaseNode node, YearMonth month) {
        Fields act = new Fields(place, node, Set.of("code", "day", "times"));
        Integer times = act.whole("times", 1, MOST_TIMES);
        return new PastAct(
                code(act, "code", "[1-9][0-9]{8}"), past(act, "day", month), Objects.requireNonNullElse(times, 1));
    }

    /** A day before the month of the claim. */
    private static LocalDate past(Fields fields, String name, YearMonth month) {
        LocalDate day = fields.date(name);
        if (!day.isBefore(month.atDay(1))) {
            throw fields.refused(name, "「" + name + "」は請求の月より前の日にしてください。「" + day + "」は使えません。");
        }
        return day;
    }

    /** Comments without a line of their own: a code, or a code with the day that it tells. */
    private static List<Comment> comments(Fields given) {
        if (!given.has("comments")) {
            return List.of();
        }
        List<Comment> comments = new ArrayList<>();
        for (CaseNode node : given.list("comments")) {
            Fields comment = new Fields(given.place(), node.asField("code"), Set.of("code", "day"));
            comments.add(new Comment(
                    0, code(comment, "code", "8[0-9]{8}"), comment.has("day") ? comment.date("day") : null));
        }
        return comments;
    }

    private static String code(Fields fields, String name, String form) {
        String code = fields.text(name);
        if (!code.matches(form)) {
            throw fields.refused(name, "コードは９桁の数字で、コメントのコードは８で始まります。「" + code + "」は使えません。");
        }
        return code;
    }
}
