package org.santei.service.approval;

import java.time.LocalDate;
import java.util.List;
import org.santei.service.release.Published;
import org.santei.service.release.Publisher;
import org.santei.service.release.Today;
import org.springframework.stereotype.Component;

/** Emergencies that somebody else has to look at, still; pages show them until that is done. */
@Component("duties")
public final class Duties {

    private final Publisher publisher;
    private final Today today;

    Duties(Publisher publisher, Today today) {
        this.publisher = publisher;
        this.today = today;
    }

    /**
     * One of them.
     *
     * @param published the publication
     * @param overdue whether its due date is over
     */
    public record Duty(Published published, boolean overdue) {}

    /** All of them, the oldest first. */
    public List<Duty> open() {
        LocalDate day = today.get();
        return publisher.all().stream()
                .filter(Published::needsReview)
                .sorted(java.util.Comparator.comparingLong(Published::seq))
                .map(published -> new Duty(
                        published,
                        published.reviewDue() != null && published.reviewDue().isBefore(day)))
                .toList();
    }
}
