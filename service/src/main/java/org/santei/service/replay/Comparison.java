package org.santei.service.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares two answers value by value. Order in lists counts, order of fields does not. Fields that only the later one has are
 * noted and no difference: an older build did not tell them.
 */
final class Comparison {

    /** Most differences that are told. */
    static final int MOST = 100;

    private final List<ReplayAnswer.Difference> differences = new ArrayList<>();
    private final Set<String> added = new TreeSet<>();
    private final Set<String> without;
    private int count;

    /**
     * @param without pointers to what is not compared
     */
    Comparison(Set<String> without) {
        this.without = without;
    }

    /** Compares two values. */
    Comparison of(JsonNode then, JsonNode now) {
        compare("", then, now);
        return this;
    }

    /** In how many places they differ. */
    int count() {
        return count;
    }

    /** The first {@link #MOST} of those places. */
    List<ReplayAnswer.Difference> differences() {
        return List.copyOf(differences);
    }

    /** Pointers to fields that only the later one has. */
    List<String> added() {
        return List.copyOf(added);
    }

    private void compare(String pointer, @Nullable JsonNode then, @Nullable JsonNode now) {
        if (without.contains(pointer)) {
            return;
        }
        if (then != null && now != null && then.isObject() && now.isObject()) {
            for (Map.Entry<String, JsonNode> field : then.properties()) {
                compare(pointer + '/' + escaped(field.getKey()), field.getValue(), now.get(field.getKey()));
            }
            now.propertyNames().stream()
                    .filter(name -> !then.has(name))
                    .forEach(name -> added.add(pointer + '/' + escaped(name)));
        } else if (then != null && now != null && then.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                compare(pointer + '/' + i, then.get(i), now.get(i));
            }
        } else if (then == null || !then.equals(now)) {
            count++;
            if (differences.size() < MOST) {
                differences.add(new ReplayAnswer.Difference(pointer, then, now));
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
