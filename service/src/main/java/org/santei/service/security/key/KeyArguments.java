package org.santei.service.security.key;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;

/**
 * What the command {@code key} is asked.
 *
 * @param action create, list, rotate or revoke
 * @param id name of the key to rotate or revoke, else empty
 * @param roles of the key to create, else empty
 * @param options by name, without the dashes
 */
record KeyArguments(String action, String id, Set<Role> roles, Map<String, String> options) {

    private static final Map<String, List<String>> OPTIONS = Map.of(
            "create",
            List.of("role", "name", "tenant", "days"),
            "list",
            List.of(),
            "rotate",
            List.of("grace-hours"),
            "revoke",
            List.of());

    /** The arguments; {@code null} when they are not understood. */
    static @Nullable KeyArguments read(String... arguments) {
        String action = arguments.length > 0 ? arguments[0] : "";
        List<String> allowed = OPTIONS.get(action);
        boolean named = action.equals("rotate") || action.equals("revoke");
        int first = named ? 2 : 1;
        if (allowed == null || arguments.length < first || (arguments.length - first) % 2 != 0) {
            return null;
        }
        Map<String, String> options = new HashMap<>();
        for (int i = first; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!allowed.contains(name)) {
                return null;
            }
            options.put(name, arguments[i + 1]);
        }
        Set<Role> roles = action.equals("create") ? KeyReader.roles(options.getOrDefault("role", "")) : Set.of();
        KeyArguments read =
                roles == null ? null : new KeyArguments(action, named ? arguments[1] : "", roles, Map.copyOf(options));
        return read != null && read.hold() ? read : null;
    }

    private boolean hold() {
        return number("days", "90").matches("[1-9][0-9]{0,2}")
                && number("grace-hours", "24").matches("[0-9]{1,3}")
                && options.getOrDefault("tenant", Caller.LOCAL).matches(KeyReader.TENANT_FORM)
                && options.getOrDefault("name", "console").matches("[^\\p{Cntrl}]{1,80}");
    }

    private String number(String name, String usual) {
        return options.getOrDefault(name, usual);
    }

    /** What the key to create is for. */
    ApiKeys.Wanted wanted() {
        return new ApiKeys.Wanted(
                options.getOrDefault("tenant", Caller.LOCAL),
                options.getOrDefault("name", "console"),
                roles,
                Duration.ofDays(Integer.parseInt(number("days", "90"))),
                null);
    }

    /** How long the secret of before is good too. */
    Duration grace() {
        return Duration.ofHours(Integer.parseInt(number("grace-hours", "24")));
    }
}
