package org.santei.feetables.copayment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.santei.feetables.FeeTableException;
import org.santei.feetables.store.DataFolder;

/** The local schemes of all prefectures, by list in the order of their columns. */
public final class LocalSchemes {

    private final List<LocalScheme> all;
    private final Map<String, List<LocalScheme>> byLaw;
    private final Map<String, List<LocalScheme>> byNumber;

    private LocalSchemes(List<LocalScheme> all) {
        this.all = List.copyOf(all);
        Map<String, List<LocalScheme>> laws = new LinkedHashMap<>();
        Map<String, List<LocalScheme>> numbers = new LinkedHashMap<>();
        for (LocalScheme scheme : all) {
            if (scheme.law() != null) {
                laws.computeIfAbsent(key(scheme.list(), scheme.law()), any -> new ArrayList<>())
                        .add(scheme);
            }
            numbers.computeIfAbsent(key(scheme.list(), scheme.number()), any -> new ArrayList<>())
                    .add(scheme);
        }
        this.byLaw = frozen(laws);
        this.byNumber = frozen(numbers);
    }

    /**
     * Reads the schemes of this build.
     *
     * @throws FeeTableException when the file does not look as it should
     */
    public static LocalSchemes read() {
        return read(DataFolder.packaged());
    }

    /**
     * Those of a folder.
     *
     * @throws FeeTableException when the table is missing or does not follow its specification
     */
    public static LocalSchemes read(DataFolder folder) {
        return new LocalSchemes(LocalSchemeRows.read(folder));
    }

    private static String key(String list, String number) {
        return list + number;
    }

    private static Map<String, List<LocalScheme>> frozen(Map<String, List<LocalScheme>> lists) {
        Map<String, List<LocalScheme>> frozen = new HashMap<>();
        lists.forEach((key, schemes) -> frozen.put(key, List.copyOf(schemes)));
        return Map.copyOf(frozen);
    }

    /** All of them. */
    public List<LocalScheme> all() {
        return all;
    }

    /**
     * The candidates for a fund: those of the prefecture's list with the law number. Which of them it is, the certificate
     * tells; empty when the list has none.
     *
     * @param prefecture two digits
     * @param law 法別番号, two digits
     */
    public List<LocalScheme> ofLaw(String prefecture, String law) {
        return byLaw.getOrDefault(key(prefecture, law), List.of());
    }

    /** The candidates for the fund with this number, in the list of the prefecture that the number names. */
    public List<LocalScheme> candidates(PublicFundNumber number) {
        return ofLaw(number.prefecture(), number.lawNumber());
    }

    /**
     * Those that the receipt computer keeps under one number: one, or one for each mark of income; more where the list also
     * has schemes of neighbours under that number. Empty when the list has none.
     *
     * @param prefecture two digits
     * @param number 保険番号, three digits
     */
    public List<LocalScheme> numbered(String prefecture, String number) {
        return byNumber.getOrDefault(key(prefecture, number), List.of());
    }
}
