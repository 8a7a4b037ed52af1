package org.santei.rules.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Comment;
import org.santei.engine.claim.Setting;
import org.santei.engine.facts.TableCondition;
import org.santei.feetables.Applicability;
import org.santei.feetables.CommentRequirement;
import org.santei.feetables.ElectronicEntry;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.FrequencyLimit;
import org.santei.feetables.store.Table;

/** Claims made of the rows of a table that is no column of the master: of each row one that it speaks of, and one that it does not. */
final class RowClaims {

    private static final int MOST_ROWS = 400;
    private static final int MOST_PARTNERS = 12;

    private final Master master;
    private final FeeTable table;

    RowClaims(Master master) {
        this.master = master;
        this.table = master.feeTable();
    }

    /** Of some rows of the table behind a condition the claims, row by row. */
    Stream<List<Claim>> of(TableCondition condition) {
        return switch (condition) {
            case EXCLUSION_DAY -> pairs("e03-1");
            case EXCLUSION_MONTH, OTHER_MONTHS -> pairs("e03-2");
            case EXCLUSION_OCCASION -> pairs("e03-3");
            case EXCLUSION_WEEK -> pairs("e03-4");
            case INCLUSION -> Stream.of(pair(MadeTables.INCUBATOR, MadeTables.OXYGEN));
            case STAY_ADDITION, STAY_ADDITION_NUMBER -> stays();
            case FREQUENCY -> known("e05", 2).flatMap(this::counts);
            case COMMENT -> known("ck", 6).map(this::comments);
            case SECONDARY_OPERATION, SECONDARY_NOTE, OPERATIONS_TOGETHER -> operations();
            default -> throw new IllegalArgumentException(condition + " is a column of the master.");
        };
    }

    /** What a column of a table has, once each, where the master of the day knows it. */
    private Stream<String> known(String name, int column) {
        Table rows = table.tables().get(name);
        return IntStream.range(0, rows.size())
                .map(rows::newestRow)
                .filter(version -> version != Table.NONE)
                .mapToObj(version -> rows.text(version, column))
                .distinct()
                .filter(code -> table.find(code, master.day()) != null);
    }

    private Stream<List<Claim>> pairs(String name) {
        Table rows = table.tables().get(name);
        return IntStream.range(0, rows.size())
                .map(rows::newestRow)
                .filter(version -> version != Table.NONE)
                .filter(version -> isKnown(rows.text(version, 2)) && isKnown(rows.text(version, 4)))
                .mapToObj(version -> pair(rows.text(version, 2), rows.text(version, 4)))
                .limit(MOST_ROWS);
    }

    private boolean isKnown(String code) {
        return table.find(code, master.day()) != null;
    }

    private List<Claim> pair(String one, String other) {
        return List.of(claim(one, other), claim(one), claim(other));
    }

    /** Codes in groups of their own, on the day. */
    private Claim claim(String... codes) {
        Sketch sketch = sketch(codes);
        for (String code : codes) {
            sketch.group("80", 1, code);
        }
        return sketch.claim();
    }

    private Sketch sketch(String... codes) {
        Sketch sketch = new Sketch(master.day());
        for (String code : codes) {
            FeeItem item = table.find(code, master.day());
            if (item != null && item.applicability() == Applicability.INPATIENT) {
                sketch.setting(Setting.INPATIENT);
            }
        }
        return sketch;
    }

    /** A basic fee of a stay with each addition that some basic fee has, and with two of them. */
    private Stream<List<Claim>> stays() {
        List<String> additions = known("e04", 3).toList();
        return known("e01", 2)
                .filter(code -> table.electronic().entry(code).hasStayGroup())
                .limit(MOST_PARTNERS)
                .flatMap(basic -> IntStream.range(0, additions.size()).mapToObj(i -> stay(basic, additions, i)));
    }

    private List<Claim> stay(String basic, List<String> additions, int first) {
        List<Claim> claims = new ArrayList<>(List.of(claim(basic), claim(basic, additions.get(first))));
        for (int second = first + 1; second < Math.min(additions.size(), first + MOST_PARTNERS); second++) {
            claims.add(claim(basic, additions.get(first), additions.get(second)));
        }
        return claims;
    }

    private Stream<List<Claim>> counts(String code) {
        ElectronicEntry entry = table.electronic().entry(code);
        return entry.limits(master.day()).stream()
                .map(FrequencyLimit::times)
                .map(times -> List.of(
                        sketch(code).group("80", times + 1, code).claim(),
                        sketch(code).group("80", 1, code).claim()));
    }

    private List<Claim> comments(String code) {
        Claim claim = claim(code);
        List<Comment> comments = new ArrayList<>();
        for (CommentRequirement requirement : table.comments().requirements(code, master.day())) {
            comments.add(new Comment(0, requirement.choices().get(0).code()));
        }
        return List.of(claim, claim.withParticulars(claim.particulars().withComments(comments)));
    }

    /** Operations with the share of a second one and with an addition of a note, alone and beside another operation. */
    private Stream<List<Claim>> operations() {
        List<FeeItem> operations =
                master.items("operations", item -> item.reference().startsWith("K") && !Scenarios.isAddition(item));
        List<FeeItem> shares = master.items("shares", item -> table.operations().isShare(item.code()));
        return operations.stream().limit(MOST_ROWS).map(operation -> {
            List<Claim> claims = new ArrayList<>(List.of(claim(operation.code())));
            for (FeeItem share : shares) {
                String[] together = {operation.code(), share.code()};
                claims.add(sketch(together).group("50", 1, together).claim());
                master.items("notes", item -> item.reference().startsWith("K") && Scenarios.isAddition(item)).stream()
                        .filter(note -> note.reference().equals(operation.reference()))
                        .limit(MOST_PARTNERS)
                        .map(note -> new String[] {operation.code(), note.code(), share.code()})
                        .forEach(codes ->
                                claims.add(sketch(codes).group("50", 1, codes).claim()));
            }
            operations.stream()
                    .limit(MOST_PARTNERS)
                    .forEach(other -> claims.add(claim(operation.code(), other.code())));
            return claims;
        });
    }
}
