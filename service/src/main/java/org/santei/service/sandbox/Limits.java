package org.santei.service.sandbox;

import java.time.Duration;

/**
 * What a process may take.
 *
 * @param heapMegabytes most memory for objects
 * @param metaspaceMegabytes most memory for classes
 * @param time longest wait for one answer
 * @param cpu most processor time of all its threads for one answer
 * @param answerBytes longest answer
 */
public record Limits(int heapMegabytes, int metaspaceMegabytes, Duration time, Duration cpu, int answerBytes) {

    /** The same with other times for an answer. */
    public Limits within(Duration longer, Duration moreCpu) {
        return new Limits(heapMegabytes, metaspaceMegabytes, longer, moreCpu, answerBytes);
    }
}
