package org.santei.service.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser is sent on to: a path of this service, never another site. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    /** One slash at the beginning; nothing that a browser reads as another host, no control characters. */
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

    private LocalPath() {}

    /** The path that was asked for when it is one of this service, else another one. */
    public static String of(@Nullable String asked, String otherwise) {
        return asked != null && asked.length() <= LONGEST && FORM.matcher(asked).matches() ? asked : otherwise;
    }
}
