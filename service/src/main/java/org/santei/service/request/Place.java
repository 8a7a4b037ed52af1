package org.santei.service.request;

import org.jspecify.annotations.Nullable;

/** Where something stands in a document. Its path is put together only when it is told: most documents are in order. */
public final class Place {

    /** The document itself. */
    public static final Place DOCUMENT = new Place(null, "", -1);

    private final @Nullable Place whole;
    private final String name;
    private final int index;

    private Place(@Nullable Place whole, String name, int index) {
        this.whole = whole;
        this.name = name;
        this.index = index;
    }

    /** A field of what stands here. */
    public Place in(String field) {
        return new Place(this, field, -1);
    }

    /** A member of the list that stands here, from 0. */
    public Place at(int member) {
        return new Place(this, "", member);
    }

    /** The path, such as {@code groups[2].lines[0].code}; empty for the document. */
    public String path() {
        if (whole == null) {
            return "";
        }
        String before = whole.path();
        if (index >= 0) {
            return before + '[' + index + ']';
        }
        return before.isEmpty() ? name : before + '.' + name;
    }

    @Override
    public String toString() {
        return path();
    }
}
