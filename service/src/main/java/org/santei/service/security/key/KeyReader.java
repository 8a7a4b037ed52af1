package org.santei.service.security.key;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.santei.service.problem.FieldErrors;
import org.santei.service.problem.ProblemException;
import org.santei.service.problem.ProblemType;
import org.santei.service.request.JsonObject;
import org.santei.service.request.Place;
import org.santei.service.request.StrictJson;
import org.santei.service.request.TextForm;
import org.santei.service.security.Caller;
import org.santei.service.security.Role;

/** Reads what is said of keys, and says everything that is wrong with it. */
final class KeyReader {

    static final String TENANT_FORM = "[a-z0-9-]{1,40}";

    /** How long a key is good when nothing is said. */
    static final int USUAL_DAYS = 90;

    private static final int MOST_DAYS = 366;
    private static final int USUAL_GRACE_HOURS = 24;
    private static final int MOST_GRACE_HOURS = 168;
    private static final int MOST_REQUESTS = 10_000_000;

    private static final TextForm TENANT = TextForm.of(TENANT_FORM, "組織を英小文字・数字・ハイフン40字までで書いてください（例 \"clinic-a\"）。");
    private static final TextForm NAME = TextForm.of("[^\\p{Cntrl}]{1,80}", "何のためのキーかを1字以上80字までで書いてください。");

    private KeyReader() {}

    /**
     * How a secret is exchanged.
     *
     * @param grace how long the secret of before is good too
     * @param validFor how long the key is good from now on; {@code null} for as long as before
     */
    record Rotation(Duration grace, @Nullable Duration validFor) {}

    /**
     * A new key.
     *
     * @throws ProblemException with every field that is wrong
     */
    static ApiKeys.Wanted wanted(byte[] json) {
        FieldErrors errors = new FieldErrors();
        JsonObject object = JsonObject.of(StrictJson.read(json, "キーの内容"), Place.DOCUMENT, KeyRequest.class, errors);
        @Nullable String name = null;
        @Nullable String tenant = null;
        @Nullable List<Role> roles = null;
        @Nullable Integer days = null;
        @Nullable Integer rate = null;
        if (object != null) {
            name = object.text("name", NAME);
            tenant = object.text("tenant", TENANT);
            roles = object.words("roles", Role.class);
            days = object.integer("validDays", 1, MOST_DAYS);
            rate = object.integer("requestsPerMinute", 1, MOST_REQUESTS);
        }
        errors.throwIfAny(ProblemType.INVALID_KEY);
        return new ApiKeys.Wanted(
                tenant == null ? Caller.current().tenant() : tenant,
                Objects.requireNonNull(name),
                Set.copyOf(Objects.requireNonNull(roles)),
                Duration.ofDays(days == null ? USUAL_DAYS : days),
                rate);
    }

    /**
     * An exchange; an empty body leaves everything as usual.
     *
     * @throws ProblemException with every field that is wrong
     */
    static Rotation rotation(byte[] json) {
        byte[] given = json.length == 0 ? "{}".getBytes(StandardCharsets.US_ASCII) : json;
        FieldErrors errors = new FieldErrors();
        JsonObject object =
                JsonObject.of(StrictJson.read(given, "交換のしかた"), Place.DOCUMENT, RotationRequest.class, errors);
        Integer hours = object == null ? null : object.integer("graceHours", 0, MOST_GRACE_HOURS);
        Integer days = object == null ? null : object.integer("validDays", 1, MOST_DAYS);
        errors.throwIfAny(ProblemType.INVALID_KEY);
        return new Rotation(
                Duration.ofHours(hours == null ? USUAL_GRACE_HOURS : hours),
                days == null ? null : Duration.ofDays(days));
    }

    /** The roles of words; {@code null} when a word is none. */
    static @Nullable Set<Role> roles(String words) {
        List<Optional<Role>> roles =
                Arrays.stream(words.split(",", -1)).map(Role::of).toList();
        return roles.stream().allMatch(Optional::isPresent)
                ? roles.stream().map(Optional::orElseThrow).collect(Collectors.toSet())
                : null;
    }
}
