package org.santei.engine.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which of several releases answers: in each month the newest of those that hold it. */
public final class Newest {

    private Newest() {}

    /**
     * The releases that answer in some month, in the order given.
     *
     * @param newestFirst all releases
     * @param edition tells the edition of a release
     */
    public static <T> List<T> answering(List<T> newestFirst, Function<T, Edition> edition) {
        List<T> answering = new ArrayList<>();
        List<Edition> newer = new ArrayList<>();
        for (T release : newestFirst) {
            Edition held = edition.apply(release);
            boolean answers = Stream.concat(
                            Stream.of(held.begins()), newer.stream().map(Edition::ends))
                    .filter(held::holds)
                    .anyMatch(month -> newer.stream().noneMatch(other -> other.holds(month)));
            if (answers) {
                answering.add(release);
            }
            newer.add(held);
        }
        return List.copyOf(answering);
    }
}
