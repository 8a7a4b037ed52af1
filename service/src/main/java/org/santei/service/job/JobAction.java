package org.santei.service.job;

import java.util.EnumSet;
import java.util.Set;

/** What may be done to a job from outside; doing it twice is the same as doing it once. */
enum JobAction {
    PAUSE(JobState.PAUSED, EnumSet.of(JobState.QUEUED, JobState.RUNNING), EnumSet.of(JobState.PAUSED)),
    RESUME(JobState.QUEUED, EnumSet.of(JobState.PAUSED), EnumSet.of(JobState.QUEUED, JobState.RUNNING)),
    CANCEL(
            JobState.CANCELLED,
            EnumSet.of(JobState.QUEUED, JobState.RUNNING, JobState.PAUSED),
            EnumSet.of(JobState.CANCELLED));

    private final JobState result;

    // Nobody changes the sets.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<JobState> from;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<JobState> already;

    JobAction(JobState result, Set<JobState> from, Set<JobState> already) {
        this.result = result;
        this.from = from;
        this.already = already;
    }

    /** What the job becomes. */
    JobState result() {
        return result;
    }

    /** Whether it changes a job of a state. */
    boolean changes(JobState state) {
        return from.contains(state);
    }

    /** Whether a job of a state is as wanted already. */
    boolean isDone(JobState state) {
        return already.contains(state);
    }
}
