package org.santei.service.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Finds what references of a document stand for inside the document. Nothing is ever fetched from elsewhere. */
final class References {

    private final @Nullable Bundle bundle;
    private final String path;

    /**
     * A resource and where it stands.
     *
     * @param resource the resource
     * @param path its FHIRPath
     */
    record Found<R extends Resource>(R resource, String path) {}

    /**
     * @param bundle what is around the claim; {@code null} when nothing is
     * @param path FHIRPath of the bundle
     */
    References(@Nullable Bundle bundle, String path) {
        this.bundle = bundle;
        this.path = path;
    }

    /** Every claim of the document around, in its order. */
    List<Found<Claim>> claims() {
        List<Found<Claim>> claims = new ArrayList<>();
        for (int i = 0; bundle != null && i < bundle.getEntry().size(); i++) {
            if (bundle.getEntry().get(i).getResource() instanceof Claim claim) {
                claims.add(new Found<>(claim, entry(i)));
            }
        }
        return claims;
    }

    /**
     * What a reference stands for; {@code null} when the document does not have it.
     *
     * @param owner the resource with the reference
     * @param type what it has to be
     */
    <R extends Resource> @Nullable Found<R> find(Reference reference, Found<? extends Resource> owner, Class<R> type) {
        String target = reference.getReference();
        if (target == null || target.isEmpty()) {
            return null;
        }
        return target.startsWith("#") ? contained(target, owner, type) : inBundle(target, type);
    }

    private static <R extends Resource> @Nullable Found<R> contained(
            String target, Found<? extends Resource> owner, Class<R> type) {
        if (owner.resource() instanceof DomainResource resource) {
            for (int i = 0; i < resource.getContained().size(); i++) {
                Resource inside = resource.getContained().get(i);
                if (type.isInstance(inside)
                        && target.equals('#' + plain(inside.getIdElement().getIdPart()))) {
                    return new Found<>(type.cast(inside), around(owner.path()) + ".contained[" + i + ']');
                }
            }
        }
        return null;
    }

    /** A resource that is contained has no contained ones of its own: they stand beside it. */
    private static String around(String path) {
        return path.replaceFirst("\\.contained\\[[0-9]+]$", "");
    }

    private static String plain(@Nullable String id) {
        return id == null ? "" : id.replaceFirst("^#", "");
    }

    private <R extends Resource> @Nullable Found<R> inBundle(String target, Class<R> type) {
        for (int i = 0; bundle != null && i < bundle.getEntry().size(); i++) {
            Bundle.BundleEntryComponent entry = bundle.getEntry().get(i);
            Resource resource = entry.getResource();
            if (type.isInstance(resource) && isNamed(entry, resource, target)) {
                return new Found<>(type.cast(resource), entry(i));
            }
        }
        return null;
    }

    private static boolean isNamed(Bundle.BundleEntryComponent entry, Resource resource, String target) {
        String local = resource.fhirType() + '/' + resource.getIdElement().getIdPart();
        return target.equals(entry.getFullUrl())
                || target.equals(local)
                || (entry.hasFullUrl() && entry.getFullUrl().endsWith('/' + target));
    }

    private String entry(int index) {
        return path + ".entry[" + index + "].resource";
    }
}
