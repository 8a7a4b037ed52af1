package org.santei.service.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The things that were used last; loading one more lets go of the one that was not used for longest. For many threads. */
final class Recent<K, V> {

    private final Map<K, V> things;

    /**
     * @param most how many are held at once
     */
    Recent(int most) {
        things = new LinkedHashMap<>(most, 0.75F, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The thing of a key; one thread loads at a time, so that nothing is loaded twice. */
    synchronized V get(K key, Function<K, V> loading) {
        V thing = things.get(key);
        if (thing == null) {
            thing = loading.apply(key);
            things.put(key, thing);
        }
        return thing;
    }
}
