package org.santei.engine.conformance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The conformance kit of an edition.
 *
 * @param edition name of the edition, {@code YYYY-MM}
 * @param version number of the kit of the edition, such as {@code 2026-06.1}; of a draft or of rules that were published
 *     later with the beginning of its hash behind it
 * @param hash SHA-256 over the inputs, statuses and expected answers of its cases, in 64 hexadecimal digits
 * @param draft whether it holds for rules that are not published yet
 * @param firstDay the first day on which the edition holds
 * @param rules hash of the rules by which it was made
 * @param tables hash of the official tables by which it was made
 * @param cases its cases, in the order of their numbers
 * @param changes what differs from the kit before, in the order of numbers
 */
public record Kit(
        String edition,
        String version,
        String hash,
        boolean draft,
        LocalDate firstDay,
        String rules,
        String tables,
        List<KitCase> cases,
        List<KitChange> changes) {

    public Kit {
        cases = List.copyOf(cases);
        changes = List.copyOf(changes);
    }

    /** The case of a number; empty when there is none. */
    public Optional<KitCase> find(String number) {
        return cases.stream().filter(each -> each.number().equals(number)).findFirst();
    }

    /** The cases by their numbers. */
    public Map<String, KitCase> byNumber() {
        Map<String, KitCase> byNumber = new HashMap<>();
        cases.forEach(each -> byNumber.put(each.number(), each));
        return Map.copyOf(byNumber);
    }

    /** Cases of a status. */
    public long count(CaseStatus status) {
        return cases.stream().filter(each -> each.status() == status).count();
    }

    /** Different clauses of the cases that persons wrote. */
    public long clausesByHand() {
        return cases.stream()
                .filter(each -> each.kind().byHand())
                .map(KitCase::clause)
                .distinct()
                .count();
    }
}
