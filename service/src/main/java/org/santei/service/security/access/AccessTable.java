package org.santei.service.security.access;

import static org.santei.service.security.Role.APPROVER;
import static org.santei.service.security.Role.AUDITOR;
import static org.santei.service.security.Role.AUTHOR;
import static org.santei.service.security.Role.OPERATOR;
import static org.santei.service.security.Role.PROCESSOR;
import static org.santei.service.security.Role.VENDOR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.santei.service.security.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may do what: every endpoint with the roles that may use it. What does not stand here is not answered. */
final class AccessTable {

    private static final List<Entry> ENTRIES = List.of(
            // What is public anyway: the official tables, the law, the description of the API, whether the service
            // lives.
            open("GET", "/"),
            open("GET", "/items/**"),
            open("GET", "/revisions/**"),
            open("GET", "/law/**"),
            open("GET", "/santei.css"),
            open("GET", "/workbench.js"),
            open("GET", "/language/{language}"),
            open("GET", "/favicon.ico"),
            open("GET", "/docs/**"),
            open("GET", "/swagger-ui/**"),
            open("GET", "/v3/api-docs/**"),
            open("GET", "/v3/api-docs.yaml"),
            open("GET", "/actuator/health/**"),
            open("GET", "/api/v1/editions/**"),
            open("GET", "/api/v1/findings/**"),
            open("GET", "/api/v1/items/**"),
            open("GET", "/api/v1/revisions/**"),
            open("GET", "/fhir/metadata"),
            open("GET", "/fhir/StructureDefinition/**"),
            open("GET", "/fhir/CodeSystem/**"),

            // What answers a claim and keeps nothing.
            only("POST", "/api/v1/verify/**", PROCESSOR, VENDOR, AUTHOR, APPROVER),
            only("POST", "/api/v1/why-not/**", PROCESSOR, VENDOR, AUTHOR, APPROVER),
            only("POST", "/api/v1/copayments/**", PROCESSOR, VENDOR, AUTHOR, APPROVER),

            // What keeps claims of the caller's tenant, or reads what was kept.
            only("POST", "/api/v1/calculations", PROCESSOR, VENDOR),
            only("GET", "/api/v1/calculations", PROCESSOR, VENDOR),
            only("GET", "/api/v1/calculations/{id}", PROCESSOR, VENDOR),
            only("POST", "/api/v1/calculations/{id}/replay", PROCESSOR, VENDOR),
            only("POST", "/api/v1/calculations/{id}/recalculate", PROCESSOR, VENDOR),
            only("POST", "/api/v1/calculations/{id}/identity", PROCESSOR),
            only("GET", "/api/v1/calculations/{id}/identity", PROCESSOR),
            only("POST", "/api/v1/uke", PROCESSOR, VENDOR),
            only("POST", "/fhir/Claim/$submit", PROCESSOR, VENDOR),
            only("POST", "/api/v1/load-test/echo", PROCESSOR),
            only("POST", "/api/v1/load-test/empty", PROCESSOR),
            only("GET", "/api/v1/jobs/**", PROCESSOR, VENDOR),
            only("POST", "/api/v1/jobs/**", PROCESSOR, VENDOR),
            only("DELETE", "/api/v1/jobs/**", PROCESSOR, VENDOR),

            // What decides on rules: never who wrote them alone; publications are of the installation.
            only("POST", "/api/v1/drafts/{id}/approve", APPROVER),
            only("POST", "/api/v1/drafts/{id}/send-back", APPROVER),
            only("POST", "/api/v1/drafts/{id}/comments", AUTHOR, APPROVER),
            only("GET", "/api/v1/releases/**", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/api/v1/releases/import", AUTHOR, APPROVER),
            only("POST", "/api/v1/releases/**", APPROVER),
            only("GET", "/workbench/drafts/{id}/review", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/drafts/{id}/review/comment", AUTHOR, APPROVER),
            only("POST", "/workbench/drafts/{id}/review/**", APPROVER),
            only("GET", "/workbench/releases/**", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/releases/import", AUTHOR, APPROVER),
            only("POST", "/workbench/releases/**", APPROVER),

            // The pages of the workbench. Whoever is not signed in is led to the page where one signs in.
            open("GET", "/workbench/sign-in"),
            open("POST", "/workbench/sign-in"),
            open("POST", "/workbench/sign-out"),
            only("GET", "/workbench", Role.values()),
            only("GET", "/workbench/claims", PROCESSOR, VENDOR, AUTHOR, APPROVER),
            only("POST", "/workbench/claims/case/keep", AUTHOR),
            only("POST", "/workbench/claims/**", PROCESSOR, VENDOR, AUTHOR, APPROVER),

            // Conformance: runs and certificates of the caller's tenant; whoever has the number of a certificate reads
            // it.
            open("GET", "/api/v1/conformance"),
            open("GET", "/api/v1/conformance/{edition}/kit"),
            open("GET", "/api/v1/conformance/certificates/**"),
            open("GET", "/workbench/conformance/certificates/**"),
            only("GET", "/api/v1/conformance/disputes/**", VENDOR, AUTHOR, APPROVER, AUDITOR),
            only("POST", "/api/v1/conformance/disputes/{id}/decision", APPROVER),
            only("POST", "/api/v1/conformance/{edition}/disputes", VENDOR),
            only("GET", "/api/v1/conformance/{edition}/runs/**", VENDOR),
            only("POST", "/api/v1/conformance/{edition}/runs/**", VENDOR),
            only("GET", "/workbench/conformance", VENDOR, AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/conformance/disputes/**", VENDOR, AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/conformance/disputes/{id}/decision", APPROVER),
            only("GET", "/workbench/conformance/**", VENDOR),
            only("POST", "/workbench/conformance/**", VENDOR),

            // What changes rules: drafts of the caller's tenant.
            only("GET", "/api/v1/drafts/**", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/api/v1/drafts/{id}/check", AUTHOR, APPROVER),
            only("POST", "/api/v1/drafts/**", AUTHOR),
            only("PUT", "/api/v1/drafts/**", AUTHOR),
            only("DELETE", "/api/v1/drafts/**", AUTHOR),

            // What drafts and revisions do to claims, those of the caller's tenant among them.
            only("GET", "/api/v1/impacts/**", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/api/v1/impacts/**", AUTHOR, APPROVER),
            only("GET", "/workbench/impacts/**", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/impacts/**", AUTHOR, APPROVER),
            only("GET", "/workbench/drafts/{id}/impact", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/drafts", AUTHOR),
            only("GET", "/workbench/drafts/{id}", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/report", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/files", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/edit", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/conflict", AUTHOR),
            only("GET", "/workbench/drafts/{id}/completion", AUTHOR),
            only("GET", "/workbench/drafts/{id}/codes", AUTHOR),
            only("GET", "/workbench/drafts/{id}/form", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/table", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/limits", AUTHOR, APPROVER, AUDITOR),
            only("GET", "/workbench/drafts/{id}/sets", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/drafts/{id}/save", AUTHOR),
            only("POST", "/workbench/drafts/{id}/lint", AUTHOR, APPROVER, AUDITOR),
            only("POST", "/workbench/drafts/{id}/version", AUTHOR),
            only("POST", "/workbench/drafts/{id}/end", AUTHOR),
            only("POST", "/workbench/drafts/{id}/revert", AUTHOR),
            only("POST", "/workbench/drafts/{id}/restore", AUTHOR),
            only("POST", "/workbench/drafts/{id}/submit", AUTHOR),
            only("POST", "/workbench/drafts/{id}/reopen", AUTHOR),
            only("POST", "/workbench/drafts/{id}/withdraw", AUTHOR),
            only("POST", "/workbench/drafts/{id}/form", AUTHOR),
            only("POST", "/workbench/drafts/{id}/table", AUTHOR),
            only("POST", "/workbench/drafts/{id}/limits/**", AUTHOR),
            only("POST", "/workbench/drafts/{id}/sets/**", AUTHOR),

            // What runs the service and sees no claim.
            only("GET", "/api/v1/keys", OPERATOR),
            only("POST", "/api/v1/keys", OPERATOR),
            only("POST", "/api/v1/keys/{id}/rotate", OPERATOR),
            only("POST", "/api/v1/keys/{id}/revoke", OPERATOR),
            only("POST", "/api/v1/retention/**", OPERATOR),
            only("GET", "/actuator", OPERATOR),
            only("GET", "/actuator/prometheus", OPERATOR),
            only("GET", "/api/v1/audit", AUDITOR),
            only("GET", "/api/v1/audit/verify", AUDITOR, OPERATOR),
            only("GET", "/audit/verify", AUDITOR, OPERATOR));

    /**
     * One line of the table.
     *
     * @param method HTTP method; what may be read with GET may be asked for with HEAD
     * @param path pattern of Spring
     * @param roles who may; empty for everyone, with a key or without
     */
    record Entry(String method, PathPattern path, Set<Role> roles) {

        /** Whether anyone may, with a key or without. */
        boolean isOpen() {
            return roles.isEmpty();
        }

        private boolean isOf(String asked) {
            return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
        }
    }

    private AccessTable() {}

    private static Entry open(String method, String path) {
        return new Entry(method, PathPatternParser.defaultInstance.parse(path), Set.of());
    }

    private static Entry only(String method, String path, Role... roles) {
        return new Entry(method, PathPatternParser.defaultInstance.parse(path), Set.copyOf(Arrays.asList(roles)));
    }

    /** Every line. */
    static List<Entry> entries() {
        return ENTRIES;
    }

    /** The line of a request. */
    static Optional<Entry> find(String method, PathContainer path) {
        for (Entry entry : ENTRIES) {
            if (entry.isOf(method) && entry.path().matches(path)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The methods that a path has; empty when there is no such path. */
    static List<String> methods(PathContainer path) {
        Set<String> methods = new TreeSet<>();
        ENTRIES.stream().filter(entry -> entry.path().matches(path)).forEach(entry -> methods.add(entry.method()));
        return new ArrayList<>(methods);
    }
}
