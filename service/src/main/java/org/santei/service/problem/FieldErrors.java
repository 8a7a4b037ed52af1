package org.santei.service.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Collects what is wrong with an input, in the order found; the first message about a field stays. */
public final class FieldErrors {

    /** Most errors that an answer lists. */
    static final int LISTED = 100;

    private final Map<String, FieldError> errors = new LinkedHashMap<>();

    /** Notes an error. */
    public void add(String field, String message) {
        errors.putIfAbsent(field, new FieldError(field, message));
    }

    /** Notes what is wrong with a part of the input; the part without a name is all of it. */
    public void addAll(String part, FieldErrors ofPart) {
        String prefix = part.isEmpty() ? "" : part + '.';
        addAll(ofPart, field -> field.isEmpty() ? part : prefix + field);
    }

    /**
     * Notes the same errors under other names of their fields.
     *
     * @param renamed the name of each field elsewhere
     */
    public void addAll(FieldErrors others, UnaryOperator<String> renamed) {
        others.errors.values().forEach(error -> add(renamed.apply(error.field()), error.message()));
    }

    /** Every error, in the order found. */
    public List<FieldError> all() {
        return List.copyOf(errors.values());
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !errors.isEmpty();
    }

    /**
     * Ends the reading when anything is wrong.
     *
     * @throws ProblemException with every error, up to 100
     */
    public void throwIfAny(ProblemType type) {
        if (!any()) {
            return;
        }
        List<FieldError> all = new ArrayList<>(errors.values());
        String more = all.size() > LISTED ? "（はじめの" + LISTED + "件を示します）" : "";
        throw new ProblemException(
                type,
                all.size() + "か所を直して、もう一度送ってください" + more + "。場所と直し方は errors にあります。",
                all.subList(0, Math.min(LISTED, all.size())));
    }
}
