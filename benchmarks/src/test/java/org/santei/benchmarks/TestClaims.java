package org.santei.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.santei.engine.cases.CaseFiles;
import org.santei.engine.claim.Claim;
import org.santei.engine.claim.Facility;
import org.santei.engine.claim.FacilityKind;
import org.santei.engine.claim.Line;
import org.santei.engine.claim.LineGroup;
import org.santei.engine.claim.LineKind;
import org.santei.engine.claim.Patient;
import org.santei.engine.claim.Payer;
import org.santei.engine.claim.Setting;
import org.santei.engine.claim.TimeClass;
import org.santei.engine.claim.Visit;
import org.santei.feetables.FeeItem;
import org.santei.feetables.FeeTable;
import org.santei.feetables.OutpatientManagement;

/** Claims that bring every rule to speak: its cases, real ones, and ones made of the codes that rules name, on few days. */
final class TestClaims {

    private static final int DAYS = 3;
    private static final Path CASES = Path.of("../rules/src/main/resources/cases");

    private final Random random = new Random(7);
    private final List<String> named = named();
    private final List<List<String>> themes;

    private TestClaims(FeeTable table) {
        themes = themes(table);
    }

    /** All claims: those of the cases, as measured, with other patients and facilities, and made of codes that rules name. */
    static List<Claim> all(FeeTable table) {
        TestClaims made = new TestClaims(table);
        Claims claims = Claims.read();
        List<Claim> all = new ArrayList<>();
        for (String size : Claims.SIZES) {
            for (Claim claim : claims.ofSize(size)) {
                all.add(claim);
                all.add(made.otherwise(claim));
            }
        }
        new CaseFiles(table).readAll(CASES).forEach(ofRule -> all.add(ofRule.claim()));
        Claim head = claims.ofSize(Claims.REAL).get(0);
        for (int i = 0; i < 1500; i++) {
            all.add(made.otherwise(head.withGroups(made.groups(made.themes.get(i % made.themes.size())))));
        }
        return all;
    }

    /** The same lines for another patient, facility and times of visits, each of which may be unknown. */
    private Claim otherwise(Claim claim) {
        LocalDate birth = LocalDate.of(2021, 10, 2).minusDays(random.nextInt(random.nextBoolean() ? 2500 : 30000));
        Claim changed = new Claim(
                claim.line(),
                claim.receipt(),
                claim.month(),
                random.nextInt(8) == 0 ? Setting.INPATIENT : Setting.OUTPATIENT,
                new Patient(claim.patient().sex(), birth),
                new Facility(either(FacilityKind.values()), either(Boolean.TRUE, Boolean.FALSE), standards()),
                claim.coverages(),
                List.of(),
                claim.diagnoses(),
                claim.groups());
        return changed.withVisits(visits(claim));
    }

    /** Mostly all that a rule asks for; none, or unknown, otherwise. */
    private @Nullable Set<String> standards() {
        int chosen = random.nextInt(4);
        return chosen == 0 ? null : chosen == 1 ? Set.of() : Set.of("3522", "9999");
    }

    private List<Visit> visits(Claim claim) {
        List<Visit> visits = new ArrayList<>();
        for (int day = 1; day <= claim.month().lengthOfMonth(); day++) {
            if (random.nextInt(4) > 0) {
                visits.add(new Visit(claim.month().atDay(day), either(TimeClass.values())));
            }
        }
        return visits;
    }

    @SafeVarargs
    private <T> @Nullable T either(T... values) {
        int chosen = random.nextInt(values.length + 1);
        return chosen == values.length ? null : values[chosen];
    }

    /** Some lines that rules name, some of a theme. */
    private List<LineGroup> groups(List<String> theme) {
        List<LineGroup> groups = new ArrayList<>();
        int size = 3 + random.nextInt(20);
        while (groups.size() < size) {
            List<String> codes = random.nextBoolean() ? named : theme;
            String code = codes.get(random.nextInt(codes.size()));
            Line line = new Line(groups.size() + 1, LineKind.PROCEDURE, code, null);
            TreeMap<Integer, Integer> days = new TreeMap<>();
            if (random.nextInt(10) > 0) {
                days.put(1 + random.nextInt(DAYS), 1);
            }
            groups.add(new LineGroup("60", EnumSet.of(Payer.INSURANCE), List.of(line), 1, days, null));
        }
        return groups;
    }

    /** A few codes of every set, so that big sets do not crowd out small ones, and what rules name by code. */
    private static List<String> named() {
        TreeMap<String, List<String>> sets = new TreeMap<>();
        for (String row : groupsCsv().lines().skip(1).toList()) {
            String[] cells = row.split(",", 3);
            sets.computeIfAbsent(cells[0], set -> new ArrayList<>()).add(cells[1]);
        }
        List<String> codes = new ArrayList<>(Collections.nCopies(8, "112011010"));
        sets.values().forEach(ofSet -> codes.addAll(ofSet.subList(0, Math.min(4, ofSet.size()))));
        return codes;
    }

    /** Codes that the master says are bundled together, or stand in the way of 外来管理加算, by chapter. */
    private static List<List<String>> themes(FeeTable table) {
        TreeMap<String, List<String>> themes = new TreeMap<>();
        for (String code : new TreeSet<>(table.codes())) {
            FeeItem item = table.find(code, LocalDate.of(2021, 10, 1));
            if (item != null && item.outpatientManagement() == OutpatientManagement.BLOCKS) {
                String chapter = (item.reference() + " ").substring(0, 1);
                themes.computeIfAbsent(chapter, key -> new ArrayList<>()).add(code);
            } else if (item != null) {
                themes.computeIfAbsent(item.testing().bundle(), key -> new ArrayList<>())
                        .add(code);
            }
        }
        return List.copyOf(themes.values());
    }

    private static String groupsCsv() {
        try (InputStream in = Objects.requireNonNull(Claims.class.getResourceAsStream("/rules/groups.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
