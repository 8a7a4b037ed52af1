package org.santei.service.release;

import java.time.LocalDate;
import java.util.List;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;

/** When something may be published, and what stands in its way. */
final class PublicationRules {

    private static final int MOST_YEARS_AHEAD = 3;

    private PublicationRules() {}

    /**
     * Checks what an order says of itself.
     *
     * @throws ProblemException when a reason is missing, or its day is refused
     */
    static void check(Publisher.Order order, LocalDate today) {
        FieldErrors errors = new FieldErrors();
        if (order.names().isEmpty()) {
            errors.add("draft", "この案は、施行中の規則から何も変えません。規則か限度を変えた案を指定してください。");
        }
        boolean emergency = order.kind() == Published.Kind.EMERGENCY;
        if (emergency && !order.firstDay().equals(today)) {
            errors.add("firstDay", "緊急公表の公表日は今日（" + today + "）です。firstDay を省くか、今日を指定してください。");
        }
        if (order.firstDay().isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            errors.add("firstDay", "公表日は" + MOST_YEARS_AHEAD + "年以内の日を指定してください。");
        }
        if (order.reason().isBlank() && (emergency || order.firstDay().isBefore(today))) {
            errors.add("reason", emergency ? "緊急に公表する理由を書いてください。" : "公表日が今日より前です。さかのぼる理由を書いてください。");
        }
        errors.throwIfAny(ProblemType.INVALID_RELEASE);
    }

    /**
     * What speaks of the same months and is to begin: later than today.
     *
     * @throws ProblemException when the order is to answer since before what it was built on; what a service began with counts
     *     as known ever since
     */
    static List<Published> inTheWay(Publisher.Order order, List<Published> all, LocalDate today) {
        List<Published> others = all.stream()
                .filter(other -> !other.isWithdrawn() && other.overlaps(order.names()))
                .toList();
        others.stream()
                .filter(other -> other.seq() > 1
                        && other.hasBegun(today)
                        && other.firstDay().isAfter(order.firstDay()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProblemType.INVALID_RELEASE,
                            "公表日は、土台にした公表「" + other.title() + "」の公表日（" + other.firstDay() + "）より前にできません。");
                });
        return others.stream().filter(other -> other.isScheduled(today)).toList();
    }

    static ProblemException standsInTheWay(Published other) {
        return new ProblemException(
                ProblemType.RELEASE_BASE_CHANGED,
                "同じ診療月の規則を変える公表「" + other.title() + "」が " + other.firstDay()
                        + " に予定されています。その日の後に、それを土台にして公表するか、予定を取り下げてください。");
    }

    static ProblemException baseChanged() {
        return new ProblemException(
                ProblemType.RELEASE_BASE_CHANGED, "承認した後に、土台にした規則が別の公表で変わりました。案を起草に戻し、いまの規則に合わせてから、もう一度承認を受けてください。");
    }
}
